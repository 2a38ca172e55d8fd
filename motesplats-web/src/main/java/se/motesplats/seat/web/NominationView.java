package se.motesplats.seat.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import se.motesplats.account.service.PersonItem;
import se.motesplats.seat.service.Nominate;
import se.motesplats.seat.service.NominationOverview;
import se.motesplats.seat.service.NominationRow;
import se.motesplats.seat.service.NominationService;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.web.Messages;
import se.motesplats.shared.web.PersonChoice;

/** A unit's seats: name people, pass seats on, give them back. */
@Named
@ViewScoped
public class NominationView implements Serializable {

    @Inject private transient NominationService nominations;
    @Inject private transient Messages messages;

    private @Nullable Long eventId;
    private @Nullable Long organisationId;
    private final Rows named = new Rows(true);
    private final Rows ended = new Rows(false);
    private final List<Chosen> chosen = new ArrayList<>();
    private @Nullable PersonChoice person;
    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable String email;
    private @Nullable Long receiverId;
    private @Nullable Integer passOn;
    private @Nullable Integer giveBack;
    private transient @Nullable NominationOverview overview;

    /**
     * Somebody who is to be named when the button is pressed.
     *
     * @param personId null for somebody who was typed
     */
    public record Chosen(
            @Nullable Long personId, String givenName, String familyName, String email, String name)
            implements Serializable {}

    /** Asks for one page at a time. */
    private final class Rows extends LazyDataModel<NominationRow> {

        private final boolean active;

        Rows(boolean active) {
            this.active = active;
        }

        @Override
        public int count(Map<String, FilterMeta> filterBy) {
            return Math.toIntExact(nominations.countNominations(event(), organisation(), active));
        }

        @Override
        public List<NominationRow> load(
                int first,
                int pageSize,
                Map<String, SortMeta> sortBy,
                Map<String, FilterMeta> filterBy) {
            return nominations.nominations(event(), organisation(), active, first, pageSize);
        }

        @Override
        public String getRowKey(NominationRow row) {
            return Long.toString(row.nominationId());
        }
    }

    /** Loads what is stored. */
    public void load() {
        overview = nominations.overview(event(), organisation());
    }

    public List<PersonChoice> findPeople(String typed) {
        return nominations.searchPeople(organisation(), typed).stream()
                .map(NominationView::choice)
                .toList();
    }

    private static PersonChoice choice(PersonItem item) {
        String unit = item.organisation();
        return new PersonChoice(item.id(), item.name(), unit == null ? "" : unit);
    }

    /** Puts the person who was found on the list of those to be named. */
    public void choose() {
        PersonChoice found = person;
        if (found != null
                && chosen.stream().noneMatch(c -> Long.valueOf(found.id()).equals(c.personId()))) {
            chosen.add(new Chosen(found.id(), "", "", "", found.name()));
        }
        person = null;
    }

    /** Puts somebody who is not in the directory on the list. */
    public void chooseNew() {
        if (!text(email).matches("[^@\\s]+@[^@\\s]+")) {
            throw new InvalidInput("email", "{error.seat.email}");
        }
        String given = text(givenName);
        String family = text(familyName);
        chosen.add(new Chosen(null, given, family, text(email), given + ' ' + family));
        givenName = null;
        familyName = null;
        email = null;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public void forget(Chosen somebody) {
        chosen.remove(somebody);
    }

    /** Names everybody on the list, or, if the seats do not suffice, nobody. */
    public String nominate() {
        nominations.nominate(
                new Nominate(
                        event(),
                        organisation(),
                        chosen.stream()
                                .flatMap(
                                        c ->
                                                c.personId() == null
                                                        ? List.<Long>of().stream()
                                                        : List.of(c.personId()).stream())
                                .toList(),
                        chosen.stream()
                                .filter(c -> c.personId() == null)
                                .map(
                                        c ->
                                                new Nominate.Newcomer(
                                                        c.givenName(), c.familyName(), c.email()))
                                .toList()));
        messages.success("seat.nomination.done", chosen.size());
        return again();
    }

    public String withdraw(NominationRow row) {
        nominations.withdraw(row.nominationId(), null);
        String name = row.name();
        if (name == null) {
            messages.success("seat.nomination.withdrawnProtected");
        } else {
            messages.success("seat.nomination.withdrawn", name);
        }
        return again();
    }

    public String passOn() {
        long to = receiverId == null ? 0 : receiverId;
        int seats = passOn == null ? 0 : passOn;
        nominations.passOn(event(), organisation(), to, seats);
        messages.success("seat.passOn.done", seats);
        return again();
    }

    public String takeBack(long from, long free) {
        nominations.takeBack(event(), from, Math.toIntExact(free));
        messages.success("seat.takeBack.done", free);
        return again();
    }

    public String giveBack() {
        int seats = giveBack == null ? 0 : giveBack;
        nominations.returnSeats(event(), organisation(), seats);
        messages.success("seat.return.done", seats);
        return again();
    }

    private String again() {
        return "/seat/nomination.xhtml?event="
                + event()
                + "&organisation="
                + organisation()
                + "&faces-redirect=true";
    }

    private long event() {
        if (eventId == null) {
            throw new NotFound();
        }
        return eventId;
    }

    private long organisation() {
        if (organisationId == null) {
            throw new NotFound();
        }
        return organisationId;
    }

    public NominationOverview getOverview() {
        if (overview == null) {
            load();
        }
        if (overview == null) {
            throw new NotFound();
        }
        return overview;
    }

    public LazyDataModel<NominationRow> getNamed() {
        return named;
    }

    public LazyDataModel<NominationRow> getEnded() {
        return ended;
    }

    public boolean isAnybodyNamed() {
        return getOverview().unit() != null && named.count(Map.of()) > 0;
    }

    public boolean isAnybodyEnded() {
        return getOverview().unit() != null && ended.count(Map.of()) > 0;
    }

    /** Whether something can be changed here by the caller now. */
    public boolean isWritable() {
        NominationOverview shown = getOverview();
        return shown.unit() != null && shown.canName() && shown.open();
    }

    public List<Chosen> getChosen() {
        return chosen;
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
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
