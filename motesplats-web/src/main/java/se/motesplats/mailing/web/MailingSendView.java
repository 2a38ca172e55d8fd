package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.service.MailingDetails;
import se.motesplats.mailing.service.MailingPeople;
import se.motesplats.mailing.service.MailingPreview;
import se.motesplats.mailing.service.WrittenMailingService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.told.web.Telling;

/** A mailing as its recipients read it, and the button that sends it. */
@Named
@ViewScoped
public class MailingSendView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private WrittenMailingService service;
    @Inject private Messages messages;
    @Inject private Telling telling;

    private @Nullable Long id;
    private @Nullable Integer place;
    private @Nullable MailingDetails mailing;
    private @Nullable MailingPeople people;
    private @Nullable MailingPreview preview;

    public void load() {
        mailing = service.get(id());
        people = service.people(getMailing().eventId(), getMailing().rule());
        preview = service.preview(id(), place == null ? 1 : place).orElse(null);
    }

    public String test() {
        service.test(id());
        messages.success("mailing.send.tested");
        return here();
    }

    /** First shows whom, then sends. */
    public @Nullable String send() {
        if (telling.first("send", this::sendNow)) {
            return null;
        }
        telling.done(this::sendNow, "mailing.send.done");
        return "/mailing/list.xhtml?event=" + getMailing().eventId() + "&faces-redirect=true";
    }

    private void sendNow() {
        service.send(id(), getMailing().version());
    }

    private String here() {
        return "/mailing/send.xhtml?mailing=" + id() + "&faces-redirect=true";
    }

    private long id() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    public MailingDetails getMailing() {
        if (mailing == null) {
            throw new NotFound();
        }
        return mailing;
    }

    public @Nullable MailingPeople getPeople() {
        return people;
    }

    public @Nullable MailingPreview getPreview() {
        return preview;
    }

    public Telling getTelling() {
        return telling;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Integer getPlace() {
        return place;
    }

    public void setPlace(@Nullable Integer place) {
        this.place = place;
    }
}
