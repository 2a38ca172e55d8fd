package se.motesplats.seat.waiting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NamePeopleFor;
import se.motesplats.seat.naming.service.NamingQuestion;
import se.motesplats.seat.naming.service.NamingResult;
import se.motesplats.seat.naming.service.NominationService;
import se.motesplats.seat.naming.web.NamingDialogue;
import se.motesplats.seat.naming.web.NewcomerForm;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;

/** Whom a unit names: people are put on a list, in order, and named together. */
@Named
@ViewScoped
public class NominationNaming implements Serializable {

    @Inject private transient NominationService nominations;
    @Inject private transient Messages messages;
    @Inject private NominationView page;
    @Inject private NominationList list;

    private final NamingTerms terms = new NamingTerms();

    private final NamingOrder chosen = new NamingOrder();
    private final NewcomerForm newcomer = new NewcomerForm();
    private final NamingDialogue dialogue = new NamingDialogue();
    private @Nullable PersonChoice person;

    /** Puts the person who was found on the list of those to be named. */
    public void choose() {
        PersonChoice found = person;
        if (found != null && !chosen.has(found.id())) {
            put(NamingDialogue.Somebody.of(found.id(), found.name()));
        }
        person = null;
    }

    /** Puts somebody who is not in the directory on the list. */
    public void chooseNew() {
        if (put(newcomer.somebody())) {
            newcomer.clear();
        }
    }

    /**
     * Puts somebody on the list, unless something is to be asked first.
     *
     * @return whether the person is on the list now
     */
    private boolean put(NamingDialogue.Somebody somebody) {
        boolean asked =
                dialogue.asks(
                        nominations.question(
                                page.eventNumber(), page.unitNumber(), somebody.choice()),
                        somebody);
        if (!asked) {
            chosen.add(somebody);
        }
        return !asked;
    }

    /** It is the person who is known, or a seat is to be used all the same. */
    public void answerYes() {
        if (dialogue.isOpen() && put(dialogue.yes())) {
            newcomer.clear();
        }
    }

    /** It is somebody else: the address is corrected; or no seat is used. */
    public void answerNo() {
        dialogue.forget();
    }

    public @Nullable NamingQuestion getQuestion() {
        return dialogue.question();
    }

    /** Names everybody on the list, or, if the seats do not suffice, nobody. */
    public String nominate() {
        return nominate(NamePeople.Overflow.REFUSE);
    }

    /** Names the first ones; the others become reserves in their order. */
    public String nominateWithReserves() {
        return nominate(NamePeople.Overflow.RESERVE);
    }

    private String nominate(NamePeople.Overflow overflow) {
        NamingResult done =
                nominations.nominate(
                        new NamePeople(
                                page.eventNumber(),
                                page.unitNumber(),
                                chosen.choices(),
                                overflow,
                                terms.getHoldId(),
                                terms.getAnswerBy(),
                                terms.getMode()));
        if (done.reserves() == 0) {
            messages.success("seat.nomination.done", done.seated());
        } else {
            messages.success("seat.nomination.doneWithReserves", done.seated(), done.reserves());
        }
        return list.again();
    }

    /** Names everybody on the list on behalf of the unit; why is to be said. */
    public String nominateFor() {
        if (terms.getReason() == null || terms.getReason().isBlank()) {
            throw new InvalidInput("reason", "{error.seat.namedForReason}");
        }
        int seated =
                nominations.nominateFor(
                        new NamePeopleFor(
                                page.eventNumber(),
                                page.unitNumber(),
                                chosen.choices(),
                                terms.getAnswerBy(),
                                terms.getMode(),
                                terms.getReason()));
        messages.success("seat.namedFor.done", seated, page.getOverview().organisationName());
        return list.again();
    }

    /** How many can be named now: what is free, and what is kept for them. */
    public int getRoom() {
        return page.room(terms.getHoldId());
    }

    /** How many of those on the list get a seat. */
    public int getSeated() {
        return Math.min(getRoom(), chosen.getSize());
    }

    /** How many of those on the list get none. */
    public int getTooMany() {
        return chosen.getSize() - getSeated();
    }

    public NamingOrder getChosen() {
        return chosen;
    }

    public NewcomerForm getNewcomer() {
        return newcomer;
    }

    public @Nullable PersonChoice getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonChoice person) {
        this.person = person;
    }

    public NamingTerms getTerms() {
        return terms;
    }
}
