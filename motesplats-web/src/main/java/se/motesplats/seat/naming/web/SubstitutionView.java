package se.motesplats.seat.naming.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.ground.web.EventPage;
import se.motesplats.seat.naming.service.NamingQuestion;
import se.motesplats.seat.naming.service.NominationService;
import se.motesplats.seat.naming.service.Substitute;
import se.motesplats.seat.naming.service.SubstitutionDetails;
import se.motesplats.seat.naming.service.SubstitutionService;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;

/** Somebody else on a seat: one page, one button. */
@Named
@ViewScoped
public class SubstitutionView implements Serializable {

    @Inject private transient SubstitutionService service;
    @Inject private transient NominationService nominations;
    @Inject private transient Messages messages;

    private @Nullable Long nominationId;
    private final NamingDialogue dialogue = new NamingDialogue();
    private @Nullable PersonChoice person;
    private final NewcomerForm newcomer = new NewcomerForm();
    private boolean agreed;
    private @Nullable String reason;
    private transient @Nullable SubstitutionDetails details;

    /** Loads what is stored. */
    public void load() {
        if (nominationId == null) {
            throw new NotFound();
        }
        details = service.details(nominationId);
    }

    public List<PersonChoice> findPeople(String typed) {
        return EventPage.choices(nominations.searchPeople(getDetails().organisationId(), typed));
    }

    /** Gives the seat to the person who was found. */
    public String substitute() {
        PersonChoice found = person;
        if (found == null) {
            throw new InvalidInput("person", "{error.seat.nobodyChosen}");
        }
        return replace(NamingDialogue.Somebody.of(found.id(), found.name()));
    }

    /** Gives the seat to somebody who is not in the directory. */
    public String substituteNew() {
        return replace(newcomer.somebody());
    }

    /** It is the person who is known, or a seat is to be used all the same. */
    public String answerYes() {
        return dialogue.isOpen() ? replace(dialogue.yes()) : "";
    }

    /** It is somebody else: the address is corrected; or no seat is used. */
    public void answerNo() {
        dialogue.forget();
    }

    public @Nullable NamingQuestion getQuestion() {
        return dialogue.question();
    }

    private String replace(NamingDialogue.Somebody who) {
        SubstitutionDetails seat = getDetails();
        if (dialogue.asks(
                nominations.question(seat.eventId(), seat.organisationId(), who.choice()), who)) {
            return "";
        }
        service.substitute(new Substitute(seat.nominationId(), who.choice(), agreed, reason));
        messages.success(
                agreed ? "seat.substitution.done" : "seat.substitution.invited", who.name());
        return "/seat/nomination.xhtml?event="
                + seat.eventId()
                + "&organisation="
                + seat.organisationId()
                + "&faces-redirect=true";
    }

    public SubstitutionDetails getDetails() {
        if (details == null) {
            load();
        }
        if (details == null) {
            throw new NotFound();
        }
        return details;
    }

    public @Nullable Long getNominationId() {
        return nominationId;
    }

    public void setNominationId(@Nullable Long nominationId) {
        this.nominationId = nominationId;
    }

    public @Nullable PersonChoice getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonChoice person) {
        this.person = person;
    }

    public NewcomerForm getNewcomer() {
        return newcomer;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
