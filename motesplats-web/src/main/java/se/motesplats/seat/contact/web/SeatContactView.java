package se.motesplats.seat.contact.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.contact.service.ContactOverview;
import se.motesplats.seat.contact.service.ContactPreview;
import se.motesplats.seat.contact.service.NameContact;
import se.motesplats.seat.contact.service.SeatContactService;
import se.motesplats.seat.ground.web.UnitPage;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.web.NamingDialogue;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;

/** Who speaks for the units of an event, and a substitute where nobody does. */
@Named
@ViewScoped
public class SeatContactView extends UnitPage {

    @Inject private transient SeatContactService service;
    @Inject private transient Messages messages;
    @Inject private transient Clock clock;

    private @Nullable PersonChoice person;
    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable String email;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String reason;
    private String looked = "";
    private transient @Nullable ContactPreview preview;
    private transient @Nullable ContactOverview overview;

    /** The units with their contacts; and the days that are likely for a new one. */
    public void load() {
        ContactOverview shown = service.overview(event());
        overview = shown;
        if (getOrganisationId() != null) {
            unit();
            from = SwedishTime.dayOf(clock.instant());
            to = shown.lastDay();
        }
    }

    public List<PersonChoice> findPeople(String typed) {
        return choices(service.searchPeople(event(), organisation(), typed));
    }

    /** Shows what naming the contact would do. */
    public void look() {
        NameContact command = command();
        preview = service.preview(command);
        looked = command.toString();
    }

    /** Names the contact as it was shown. */
    public String name() {
        NameContact command = command();
        if (!command.toString().equals(looked)) {
            throw new RuleViolation("error.seat.contactChanged");
        }
        String who = service.preview(command).person();
        service.name(command);
        messages.success("seat.contact.done", who, unit().name());
        return "/seat/contact.xhtml?faces-redirect=true&event=" + event();
    }

    private NameContact command() {
        if (from == null || to == null) {
            throw new NotFound();
        }
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", "{error.seat.contactReason}");
        }
        return new NameContact(event(), organisation(), who(), from, to, reason);
    }

    private NamePeople.Choice who() {
        PersonChoice chosen = person;
        boolean typed = isTyped(givenName) || isTyped(familyName) || isTyped(email);
        if ((chosen == null) == !typed) {
            throw new InvalidInput("person", "{error.seat.contactWho}");
        }
        if (chosen != null) {
            return NamePeople.Choice.of(chosen.id());
        }
        if (!isTyped(givenName)) {
            throw new InvalidInput("givenName", "{error.seat.contactWho}");
        }
        return NamePeople.Choice.of(NamingDialogue.newcomer(givenName, familyName, email));
    }

    private static boolean isTyped(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    public ContactOverview getOverview() {
        ContactOverview shown = overview;
        if (shown == null) {
            shown = service.overview(event());
            overview = shown;
        }
        return shown;
    }

    /** The unit that gets a contact; null while none is chosen. */
    public ContactOverview.@Nullable Unit getUnit() {
        return getOrganisationId() == null ? null : unit();
    }

    private ContactOverview.Unit unit() {
        return getOverview().units().stream()
                .filter(unit -> unit.organisationId() == organisation())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What was looked at last; null before that. */
    public @Nullable ContactPreview getPreview() {
        return preview;
    }

    public String names(List<String> names) {
        return String.join(", ", names);
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

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
