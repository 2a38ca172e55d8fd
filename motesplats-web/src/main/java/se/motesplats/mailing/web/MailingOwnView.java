package se.motesplats.mailing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.service.OwnMailService;
import se.motesplats.outbox.service.OwnMailService.OwnMailText;
import se.motesplats.shared.NotFound;

/** A mail that went to the reader, with its text. */
@Named
@RequestScoped
public class MailingOwnView {

    @Inject private OwnMailService service;

    private @Nullable Long mail;
    private @Nullable OwnMailText text;

    public void load() {
        if (mail == null) {
            throw new NotFound();
        }
        text = service.get(mail);
    }

    public @Nullable Long getMail() {
        return mail;
    }

    public void setMail(@Nullable Long mail) {
        this.mail = mail;
    }

    public @Nullable OwnMailText getText() {
        return text;
    }
}
