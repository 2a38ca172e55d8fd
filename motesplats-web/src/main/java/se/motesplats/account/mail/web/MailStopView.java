package se.motesplats.account.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.mail.service.MailChoiceService;
import se.motesplats.account.mail.service.OwnMailKind;
import se.motesplats.shared.NotFound;

/** What the link at the end of a mail is about; the button beside it sends to a servlet. */
@Named
@RequestScoped
public class MailStopView {

    @Inject private MailChoiceService service;

    private @Nullable String token;
    private @Nullable OwnMailKind kind;

    /** Reads only: programs that look at links of mails say nothing for anybody. */
    public void load() {
        try {
            kind = token == null ? null : service.byLink(token);
        } catch (NotFound ended) {
            kind = null;
        }
    }

    /** Null when the link opens nothing any more. */
    public @Nullable OwnMailKind getKind() {
        return kind;
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }
}
