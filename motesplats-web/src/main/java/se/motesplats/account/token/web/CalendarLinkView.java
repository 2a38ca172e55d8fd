package se.motesplats.account.token.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.token.service.CalendarLinkService;
import se.motesplats.shared.field.web.Messages;

/** The link of the own calendar. A new one is shown on this page once, and nowhere again. */
@Named
@ViewScoped
public class CalendarLinkView implements Serializable {

    private static final String ADDRESS = "/signup/mine.ics?key=";

    @Inject private transient CalendarLinkService service;
    @Inject private transient Messages messages;

    private transient @Nullable String link;

    public void make() {
        link = ADDRESS + service.make();
        messages.success("account.calendar.made");
    }

    public String end() {
        service.end();
        messages.success("account.calendar.ended");
        return "/account/me.xhtml?faces-redirect=true";
    }

    /** When the one that works was made; null for none. */
    public @Nullable Instant getMadeAt() {
        return service.madeAt().orElse(null);
    }

    /** The new one, in the answer to the request that made it. */
    public @Nullable String getLink() {
        return link;
    }
}
