package se.motesplats.meeting.around.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.motesplats.meeting.around.service.GroupListService;
import se.motesplats.meeting.group.service.MemberRow;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.sheet.service.SheetWriter;
import se.motesplats.shared.sheet.web.SheetServlet;
import se.motesplats.shared.text.web.Texts;

/** The people of a group as a file: {@code ?group=ID}. */
@WebServlet({"/meeting/members.xlsx", "/meeting/members.csv"})
public class GroupMembersServlet extends SheetServlet {

    @Inject private GroupListService service;

    @Override
    protected Sheet sheet(HttpServletRequest request, SheetFormat format, Texts texts) {
        GroupListService.Taken<MemberRow> taken = service.members(id(request, "group"), format);
        return new Sheet(
                texts.getString("meeting.group.members"),
                taken.group(),
                List.of(
                        column(texts, "name", 30),
                        column(texts, "email", 36),
                        column(texts, "role", 18),
                        column(texts, "organisation", 36),
                        column(texts, "from", 12),
                        column(texts, "to", 12),
                        column(texts, "appointedBy", 30)),
                sheet -> {
                    for (MemberRow row : taken.rows()) {
                        sheet.row(
                                row.name() == null
                                        ? texts.getString("meeting.nameWithheld")
                                        : row.name(),
                                row.name() == null ? null : row.email(),
                                texts.name(row.role()),
                                row.organisation(),
                                row.validFrom(),
                                row.validTo(),
                                row.appointedBy());
                    }
                });
    }

    private static SheetWriter.Column column(Texts texts, String key, int width) {
        return new SheetWriter.Column(texts.getString("meeting.sheet." + key), width);
    }
}
