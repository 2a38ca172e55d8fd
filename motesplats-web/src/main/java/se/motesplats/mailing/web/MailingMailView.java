package se.motesplats.mailing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.service.MailDetails;
import se.motesplats.outbox.service.MailService;
import se.motesplats.shared.NotFound;

/** One mail with its text. */
@Named
@RequestScoped
public class MailingMailView {

    @Inject private MailService service;

    private @Nullable Long mail;
    private @Nullable MailDetails details;

    public void load() {
        if (mail == null) {
            throw new NotFound();
        }
        details = service.get(mail);
    }

    public @Nullable Long getMail() {
        return mail;
    }

    public void setMail(@Nullable Long mail) {
        this.mail = mail;
    }

    public @Nullable MailDetails getDetails() {
        return details;
    }
}
