package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.service.WrittenMailingItem;
import se.motesplats.mailing.service.WrittenMailingService;

/** What was written by hand for the event whose mails are shown. */
@Named
@ViewScoped
public class MailingWritten implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private WrittenMailingService service;
    @Inject private MailingListView page;

    private @Nullable List<WrittenMailingItem> rows;

    public List<WrittenMailingItem> getRows() {
        if (rows == null) {
            Long event = page.getSearch().getEvent();
            rows = event == null ? List.of() : service.list(event);
        }
        return rows;
    }
}
