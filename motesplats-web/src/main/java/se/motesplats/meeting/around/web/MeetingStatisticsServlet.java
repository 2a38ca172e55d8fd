package se.motesplats.meeting.around.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.around.service.AttendanceRow;
import se.motesplats.meeting.around.service.MeetingYear;
import se.motesplats.meeting.around.service.MeetingYearService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.sheet.service.SheetWriter;
import se.motesplats.shared.sheet.web.SheetServlet;
import se.motesplats.shared.text.web.Texts;

/** Attendance of a year as a file: {@code ?year=YEAR&group=ID}, both may be missing. */
@WebServlet({"/meeting/statistics.xlsx", "/meeting/statistics.csv"})
public class MeetingStatisticsServlet extends SheetServlet {

    private static final int NUMBER = 16;

    @Inject private MeetingYearService service;

    @Override
    protected Sheet sheet(HttpServletRequest request, SheetFormat format, Texts texts) {
        MeetingYear read = service.get(findId(request, "group"), year(request));
        String group = read.group();
        return new Sheet(
                texts.getString("meeting.statistics.title"),
                (group == null ? texts.getString("meeting.statistics.all") : group)
                        + ' '
                        + read.year(),
                List.of(
                        column(texts, "organisation", 40),
                        column(texts, "meetings", NUMBER),
                        column(texts, "represented", NUMBER),
                        column(texts, "present", NUMBER),
                        column(texts, "excused", NUMBER),
                        column(texts, "absent", NUMBER)),
                sheet -> {
                    for (AttendanceRow row : read.rows()) {
                        sheet.row(
                                row.organisation(),
                                row.meetings(),
                                row.represented(),
                                row.present(),
                                row.excused(),
                                row.absent());
                    }
                });
    }

    private static SheetWriter.Column column(Texts texts, String key, int width) {
        return new SheetWriter.Column(texts.getString("meeting.statistics." + key), width);
    }

    private static @Nullable Integer year(HttpServletRequest request) {
        String typed = request.getParameter("year");
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{4}")) {
            throw new NotFound();
        }
        return Integer.valueOf(typed);
    }
}
