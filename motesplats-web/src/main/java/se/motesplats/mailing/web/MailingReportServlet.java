package se.motesplats.mailing.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import se.motesplats.mailing.service.MailingReport;
import se.motesplats.mailing.service.MailingReportService;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.sheet.service.SheetWriter;
import se.motesplats.shared.sheet.web.SheetServlet;
import se.motesplats.shared.text.web.Texts;

/** What became of a mailing, by unit, as a file: {@code ?mailing=ID}. */
@WebServlet({"/mailing/report.xlsx", "/mailing/report.csv"})
public class MailingReportServlet extends SheetServlet {

    private static final int NAME = 32;
    private static final int NUMBER = 14;

    @Inject private MailingReportService service;

    @Override
    protected Sheet sheet(HttpServletRequest request, SheetFormat format, Texts texts) {
        MailingReport report = service.report(id(request, "mailing"));
        List<SheetWriter.Column> columns =
                Stream.of(
                                "unit", "place", "mails", "sent", "waiting", "bounced", "failed",
                                "stopped")
                        .map(
                                key ->
                                        new SheetWriter.Column(
                                                texts.getString("mailing.report." + key),
                                                key.equals("unit") || key.equals("place")
                                                        ? NAME
                                                        : NUMBER))
                        .toList();
        return new Sheet(
                texts.getString("mailing.report.sheet"),
                report.subject() + ' ' + report.eventTitle(),
                columns,
                sheet -> {
                    for (MailingReport.Line line : report.units()) {
                        sheet.row(
                                line.unit() == null
                                        ? texts.getString("mailing.report.none")
                                        : line.unit(),
                                line.place(),
                                line.mails(),
                                line.sent(),
                                line.waiting(),
                                line.bounced(),
                                line.failed(),
                                line.stopped());
                    }
                });
    }
}
