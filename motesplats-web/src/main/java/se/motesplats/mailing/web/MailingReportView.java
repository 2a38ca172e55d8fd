package se.motesplats.mailing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.service.MailingReport;
import se.motesplats.mailing.service.MailingReportService;

/** What became of the mailing that is shown. */
@Named
@RequestScoped
public class MailingReportView {

    /** The file has all. */
    private static final int SHOWN = 50;

    @Inject private MailingReportService service;
    @Inject private MailingSendView page;

    private @Nullable MailingReport report;

    public MailingReport getReport() {
        if (report == null) {
            report = service.report(page.getMailing().id());
        }
        return report;
    }

    /** Those in which the most did not arrive, first. */
    public List<MailingReport.Line> getUnits() {
        List<MailingReport.Line> all = getReport().units();
        return all.subList(0, Math.min(all.size(), SHOWN));
    }

    public int getMore() {
        return Math.max(0, getReport().units().size() - SHOWN);
    }
}
