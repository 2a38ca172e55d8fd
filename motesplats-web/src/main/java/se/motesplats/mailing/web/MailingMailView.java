package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.service.MailDetails;
import se.motesplats.outbox.service.MailListItem;
import se.motesplats.outbox.service.MailService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;

/** One mail with its text; it can be stopped while it waits, and sent again. */
@Named
@ViewScoped
public class MailingMailView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private MailService service;
    @Inject private Messages messages;

    private @Nullable Long mail;
    private transient @Nullable MailDetails details;

    public void load() {
        details = service.get(id());
    }

    private long id() {
        if (mail == null) {
            throw new NotFound();
        }
        return mail;
    }

    public String sendAgain(int version) {
        service.sendAgain(id(), version);
        messages.success("mailing.again.done", subject());
        return self();
    }

    public String stop(int version) {
        MailDetails stopped = getDetails();
        service.stop(id(), version);
        MailingStopUndo.offer(
                messages, stopped.eventId(), List.of(id()), "mailing.stop.done", subject());
        return self();
    }

    public String letWait(int version) {
        service.letWait(id(), version);
        messages.success("mailing.wait.done", subject());
        return self();
    }

    private String subject() {
        return getDetails().mail().subject();
    }

    private String self() {
        return "/mailing/mail.xhtml?faces-redirect=true&mail=" + id();
    }

    /** What can be done with it now. */
    public MailListItem getItem() {
        return getDetails().mail();
    }

    public @Nullable Long getMail() {
        return mail;
    }

    public void setMail(@Nullable Long mail) {
        this.mail = mail;
    }

    public MailDetails getDetails() {
        MailDetails known = details;
        if (known == null) {
            known = service.get(id());
            details = known;
        }
        return known;
    }
}
