package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.service.UsualMailingService;
import se.motesplats.mailing.service.UsualOffer;
import se.motesplats.mailing.service.WrittenMailingService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.field.web.Messages;

/** Turns on the usual mailings of an event, those that are ticked. */
@Named
@ViewScoped
public class MailingUsualView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private UsualMailingService service;
    @Inject private WrittenMailingService mailings;
    @Inject private Messages messages;

    private @Nullable Long event;
    private String eventTitle = "";
    private List<UsualOffer> offers = List.of();
    private List<String> chosen = List.of();

    public void load() {
        eventTitle = mailings.titleOf(eventId());
        offers = service.offers(eventId());
        chosen = offers.stream().filter(UsualOffer::isAhead).map(UsualOffer::key).toList();
    }

    public String turnOn() {
        if (chosen.isEmpty()) {
            throw new RuleViolation("error.mailing.noneChosen");
        }
        int turnedOn = service.turnOn(eventId(), Set.copyOf(chosen));
        messages.success("mailing.usual.done", turnedOn);
        return "/mailing/list.xhtml?event=" + eventId() + "&faces-redirect=true";
    }

    /** On to change one before it is turned on. */
    public String change(UsualOffer offer) {
        long draft = service.draft(eventId(), offer.key());
        return "/mailing/write.xhtml?mailing=" + draft + "&faces-redirect=true";
    }

    private long eventId() {
        if (event == null) {
            throw new NotFound();
        }
        return event;
    }

    public List<UsualOffer> getOffers() {
        return offers;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> keys) {
        chosen = List.copyOf(keys);
    }

    public @Nullable Long getEvent() {
        return event;
    }

    public void setEvent(@Nullable Long event) {
        this.event = event;
    }

    public String getEventTitle() {
        return eventTitle;
    }
}
