package se.motesplats.seat.waiting.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.naming.service.HoldRow;
import se.motesplats.seat.naming.service.HoldService;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NamePeopleFor;
import se.motesplats.seat.naming.service.NamingQuestion;
import se.motesplats.seat.naming.service.NamingResult;
import se.motesplats.seat.naming.service.NominationRow;
import se.motesplats.seat.naming.service.SeatPassingService;
import se.motesplats.seat.naming.web.NamingDialogue;
import se.motesplats.seat.naming.web.NamingPage;
import se.motesplats.seat.waiting.service.ReserveService;
import se.motesplats.seat.waiting.service.WithdrawalService;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;
import se.motesplats.shared.told.web.Telling;

/** A unit's seats: name people, pass seats on, give them back. */
@Named
@ViewScoped
public class NominationView extends NamingPage {

    @Inject private transient SeatPassingService passing;
    @Inject private transient HoldService holdService;
    @Inject private transient ReserveService reserveService;
    @Inject private transient WithdrawalService withdrawals;
    @Inject private transient Messages messages;
    @Inject private Telling telling;

    /** Fewer names than these are seen at a glance. */
    private static final int SEARCHED_FROM = 10;

    private final Rows named = new Rows(true);
    private final Rows ended = new Rows(false);
    private final List<NamingDialogue.Somebody> chosen = new ArrayList<>();
    private final NamingDialogue dialogue = new NamingDialogue();
    private @Nullable PersonChoice person;
    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable String email;
    private @Nullable String reason;
    private @Nullable Long holdId;
    private @Nullable LocalDate answerBy;
    private @Nullable SeatMode mode;
    private @Nullable Long receiverId;
    private @Nullable Integer passOn;
    private @Nullable Integer giveBack;
    private long takenFrom;
    private long taken;
    private transient List<HoldRow> holds = List.of();
    private transient int reserves;
    private @Nullable String text;
    private transient long everybodyNamed;
    private transient boolean anybodyEnded;

    /** Asks for one page at a time. */
    private final class Rows extends LazyDataModel<NominationRow> {

        private final boolean active;

        Rows(boolean active) {
            this.active = active;
        }

        /** Counts once in a request: with many people most of its time would go there. */
        @Override
        public int count(Map<String, FilterMeta> filterBy) {
            return Math.toIntExact(
                    (Long)
                            FacesContext.getCurrentInstance()
                                    .getAttributes()
                                    .computeIfAbsent(
                                            List.of(this, Objects.toString(words(), "")),
                                            key -> counted()));
        }

        /** What the numbers of the unit tell already is not counted again. */
        private Long counted() {
            return active && !isSearched()
                    ? getEverybodyNamed()
                    : nominations().countNominations(event(), organisation(), active, words());
        }

        @Override
        public List<NominationRow> load(
                int first,
                int pageSize,
                Map<String, SortMeta> sortBy,
                Map<String, FilterMeta> filterBy) {
            return nominations()
                    .nominations(event(), organisation(), active, words(), first, pageSize);
        }

        /** Who no longer has a seat is not searched for. */
        private @Nullable String words() {
            return active ? text : null;
        }

        @Override
        public String getRowKey(NominationRow row) {
            return Long.toString(row.nominationId());
        }
    }

    @Override
    public void load() {
        super.load();
        holds = holdService.holds(event(), organisation());
        reserves = reserveService.reserves(event(), organisation()).size();
        AllocationRow unit = getOverview().unit();
        everybodyNamed = unit == null ? 0 : unit.own().named();
        anybodyEnded = unit != null && ended.count(Map.of()) > 0;
    }

    /** Puts the person who was found on the list of those to be named. */
    public void choose() {
        PersonChoice found = person;
        if (found != null
                && chosen.stream().noneMatch(c -> Long.valueOf(found.id()).equals(c.personId()))) {
            put(NamingDialogue.Somebody.of(found.id(), found.name()));
        }
        person = null;
    }

    /**
     * Puts somebody on the list, unless something is to be asked first.
     *
     * @return whether the person is on the list now
     */
    private boolean put(NamingDialogue.Somebody somebody) {
        boolean asked =
                dialogue.asks(
                        nominations().question(event(), organisation(), somebody.choice()),
                        somebody);
        if (!asked) {
            chosen.add(somebody);
        }
        return !asked;
    }

    /** It is the person who is known, or a seat is to be used all the same. */
    public void answerYes() {
        if (dialogue.isOpen() && put(dialogue.yes())) {
            clearTyped();
        }
    }

    /** It is somebody else: the address is corrected; or no seat is used. */
    public void answerNo() {
        dialogue.forget();
    }

    private void clearTyped() {
        givenName = null;
        familyName = null;
        email = null;
    }

    public @Nullable NamingQuestion getQuestion() {
        return dialogue.question();
    }

    /** Puts somebody who is not in the directory on the list. */
    public void chooseNew() {
        if (put(
                NamingDialogue.Somebody.of(
                        NamingDialogue.newcomer(givenName, familyName, email)))) {
            clearTyped();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public void forget(NamingDialogue.Somebody somebody) {
        chosen.remove(somebody);
    }

    /** Further up in the order: the first ones get the seats. */
    public void up(NamingDialogue.Somebody somebody) {
        int from = chosen.indexOf(somebody);
        if (from > 0) {
            Collections.swap(chosen, from, from - 1);
        }
    }

    public void down(NamingDialogue.Somebody somebody) {
        int from = chosen.indexOf(somebody);
        if (from >= 0 && from < chosen.size() - 1) {
            Collections.swap(chosen, from, from + 1);
        }
    }

    public boolean isFirst(NamingDialogue.Somebody somebody) {
        return chosen.indexOf(somebody) == 0;
    }

    public boolean isLast(NamingDialogue.Somebody somebody) {
        return chosen.indexOf(somebody) == chosen.size() - 1;
    }

    /** Names everybody on the list, or, if the seats do not suffice, nobody. */
    public String nominate() {
        return nominate(NamePeople.Overflow.REFUSE);
    }

    /** Names everybody on the list on behalf of the unit; why is to be said. */
    public String nominateFor() {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", "{error.seat.namedForReason}");
        }
        int seated =
                nominations()
                        .nominateFor(
                                new NamePeopleFor(
                                        event(),
                                        organisation(),
                                        chosen.stream()
                                                .map(NamingDialogue.Somebody::choice)
                                                .toList(),
                                        answerBy,
                                        mode,
                                        reason));
        messages.success("seat.namedFor.done", seated, getOverview().organisationName());
        return again();
    }

    /** Names the first ones; the others become reserves in their order. */
    public String nominateWithReserves() {
        return nominate(NamePeople.Overflow.RESERVE);
    }

    private String nominate(NamePeople.Overflow overflow) {
        NamingResult done =
                nominations()
                        .nominate(
                                new NamePeople(
                                        event(),
                                        organisation(),
                                        chosen.stream()
                                                .map(NamingDialogue.Somebody::choice)
                                                .toList(),
                                        overflow,
                                        holdId,
                                        answerBy,
                                        mode));
        if (done.reserves() == 0) {
            messages.success("seat.nomination.done", done.seated());
        } else {
            messages.success("seat.nomination.doneWithReserves", done.seated(), done.reserves());
        }
        return again();
    }

    public String withdraw(NominationRow row) {
        withdrawals.withdraw(row.nominationId(), null);
        String name = row.name();
        if (name == null) {
            messages.success("seat.nomination.withdrawnProtected");
        } else {
            messages.success("seat.nomination.withdrawn", name);
        }
        return again();
    }

    /** The other of the two ways of taking part. */
    public String changeMode(NominationRow row) {
        SeatMode other = Objects.requireNonNull(row.mode()).other();
        nominations().changeMode(row.nominationId(), other);
        tellMode(messages, row.name(), other);
        return again();
    }

    /** Shows who is told, and passes seats on to a unit below. */
    public @Nullable String passOn() {
        long to = receiverId == null ? 0 : receiverId;
        int seats = passOn == null ? 0 : passOn;
        return afterShowing(
                "passOn",
                () -> passing.passOn(event(), organisation(), to, seats),
                "seat.passOn.done",
                seats);
    }

    public @Nullable String takeBack(long from, long free) {
        takenFrom = from;
        taken = free;
        return takeBackFree();
    }

    /** Shows who is told, and takes back from the unit that was chosen last. */
    public @Nullable String takeBackFree() {
        return afterShowing(
                "takeBackFree",
                () -> passing.takeBack(event(), takenFrom, Math.toIntExact(taken)),
                "seat.takeBack.done",
                taken);
    }

    /** Shows who is told, and gives seats back. */
    public @Nullable String giveBack() {
        int seats = giveBack == null ? 0 : giveBack;
        return afterShowing(
                "giveBack",
                () -> passing.returnSeats(event(), organisation(), seats),
                "seat.return.done",
                seats);
    }

    private @Nullable String afterShowing(
            String action, Runnable useCase, String said, long seats) {
        if (telling.first(action, useCase)) {
            return null;
        }
        telling.done(useCase, said, seats);
        return again();
    }

    public Telling getTelling() {
        return telling;
    }

    public long getTaken() {
        return taken;
    }

    /** Shows those who are searched for, from the first one on. */
    public void search() {
        if (FacesContext.getCurrentInstance().getViewRoot().findComponent("list:named")
                instanceof DataTable table) {
            table.setFirst(0);
        }
    }

    /** Searches for nobody any more; the button that was pressed is gone then. */
    public void everybody() {
        text = null;
        search();
        PrimeFaces.current().focus("find:text");
    }

    private String again() {
        return to("/seat/nomination.xhtml")
                + (isSearched()
                        ? "&q=" + URLEncoder.encode(text(text), StandardCharsets.UTF_8)
                        : "");
    }

    public LazyDataModel<NominationRow> getNamed() {
        return named;
    }

    public LazyDataModel<NominationRow> getEnded() {
        return ended;
    }

    public boolean isAnybodyNamed() {
        return getEverybodyNamed() > 0;
    }

    /** How many have a seat of the unit, also if only some are shown. */
    public long getEverybodyNamed() {
        getOverview();
        return everybodyNamed;
    }

    /** Whether there are so many that they are searched for. */
    public boolean isSearchable() {
        return getEverybodyNamed() > SEARCHED_FROM || isSearched();
    }

    public boolean isSearched() {
        return text != null && !text.isBlank();
    }

    /** How many the search finds. */
    public int getFound() {
        return named.count(Map.of());
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public boolean isAnybodyEnded() {
        getOverview();
        return anybodyEnded;
    }

    public List<HoldRow> getHolds() {
        getOverview();
        return holds;
    }

    /** How many wait for a seat of the unit. */
    public int getReserves() {
        getOverview();
        return reserves;
    }

    /** How many can be named now: what is free, and what is kept for them. */
    public int getRoom() {
        var unit = getOverview().unit();
        int kept =
                getHolds().stream()
                        .filter(h -> Long.valueOf(h.holdId()).equals(holdId))
                        .mapToInt(HoldRow::seats)
                        .sum();
        return unit == null ? 0 : Math.toIntExact(unit.own().free()) + kept;
    }

    /** How many of those on the list get a seat. */
    public int getSeated() {
        return Math.min(getRoom(), chosen.size());
    }

    /** How many of those on the list get none. */
    public int getTooMany() {
        return chosen.size() - getSeated();
    }

    /** Who is told that somebody else named people for the unit. */
    public String getContacts() {
        return String.join(", ", getOverview().contacts());
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable Long getHoldId() {
        return holdId;
    }

    public void setHoldId(@Nullable Long holdId) {
        this.holdId = holdId;
    }

    public @Nullable LocalDate getAnswerBy() {
        return answerBy;
    }

    public void setAnswerBy(@Nullable LocalDate answerBy) {
        this.answerBy = answerBy;
    }

    public @Nullable SeatMode getMode() {
        return mode;
    }

    public void setMode(@Nullable SeatMode mode) {
        this.mode = mode;
    }

    public List<NamingDialogue.Somebody> getChosen() {
        return chosen;
    }

    public @Nullable PersonChoice getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonChoice person) {
        this.person = person;
    }

    public @Nullable String getGivenName() {
        return givenName;
    }

    public void setGivenName(@Nullable String givenName) {
        this.givenName = givenName;
    }

    public @Nullable String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(@Nullable String familyName) {
        this.familyName = familyName;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable Long getReceiverId() {
        return receiverId;
    }

    public void setReceiverId(@Nullable Long receiverId) {
        this.receiverId = receiverId;
    }

    public @Nullable Integer getPassOn() {
        return passOn;
    }

    public void setPassOn(@Nullable Integer passOn) {
        this.passOn = passOn;
    }

    public @Nullable Integer getGiveBack() {
        return giveBack;
    }

    public void setGiveBack(@Nullable Integer giveBack) {
        this.giveBack = giveBack;
    }
}
