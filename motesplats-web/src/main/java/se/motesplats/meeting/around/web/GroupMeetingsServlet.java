package se.motesplats.meeting.around.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.motesplats.meeting.around.service.GroupListService;
import se.motesplats.meeting.date.service.MeetingListItem;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.sheet.service.SheetWriter;
import se.motesplats.shared.sheet.web.SheetServlet;
import se.motesplats.shared.text.web.Texts;

/** The meetings of a group as a file: {@code ?group=ID}. */
@WebServlet({"/meeting/meetings.xlsx", "/meeting/meetings.csv"})
public class GroupMeetingsServlet extends SheetServlet {

    @Inject private GroupListService service;

    @Override
    protected Sheet sheet(HttpServletRequest request, SheetFormat format, Texts texts) {
        GroupListService.Taken<MeetingListItem> taken =
                service.meetings(id(request, "group"), format);
        return new Sheet(
                texts.getString("meeting.sheet.meetings"),
                taken.group(),
                List.of(
                        column(texts, "day", 12),
                        column(texts, "starts", 8),
                        column(texts, "ends", 8),
                        column(texts, "place", 30),
                        column(texts, "theme", 40),
                        column(texts, "status", 14)),
                sheet -> {
                    for (MeetingListItem row : taken.rows()) {
                        sheet.row(
                                row.day(),
                                row.startsAt().toString(),
                                row.endsAt().toString(),
                                row.place(),
                                row.theme(),
                                texts.name(row.status()));
                    }
                });
    }

    private static SheetWriter.Column column(Texts texts, String key, int width) {
        return new SheetWriter.Column(texts.getString("meeting.sheet." + key), width);
    }
}
