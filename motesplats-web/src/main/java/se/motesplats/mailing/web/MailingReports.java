package se.motesplats.mailing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.incoming.service.IncomingItem;
import se.motesplats.incoming.service.IncomingService;

/** What came back about the mail of the page. */
@Named
@RequestScoped
public class MailingReports {

    @Inject private IncomingService service;
    @Inject private MailingMailView page;

    private @Nullable List<IncomingItem> rows;

    /** The oldest first. */
    public List<IncomingItem> getRows() {
        if (rows == null) {
            Long mail = page.getMail();
            rows = mail == null ? List.of() : service.about(mail);
        }
        return rows;
    }

    /** The mail that was sent instead; null if there is none. */
    public @Nullable Long getInstead() {
        Long mail = page.getMail();
        return mail == null || getRows().isEmpty() ? null : service.sentInstead(mail).orElse(null);
    }
}
