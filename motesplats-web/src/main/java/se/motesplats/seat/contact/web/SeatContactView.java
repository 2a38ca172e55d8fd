package se.motesplats.seat.contact.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.contact.service.ContactOverview;
import se.motesplats.seat.contact.service.ContactPreview;
import se.motesplats.seat.contact.service.NameContact;
import se.motesplats.seat.contact.service.SeatContactService;
import se.motesplats.seat.ground.web.UnitPage;
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

    private final ContactForm form = new ContactForm();

    private String looked = "";
    private transient @Nullable ContactPreview preview;
    private transient @Nullable ContactOverview overview;

    /** The units with their contacts; and the days that are likely for a new one. */
    public void load() {
        ContactOverview shown = service.overview(event());
        overview = shown;
        if (getOrganisationId() != null) {
            unit();
            form.last(SwedishTime.dayOf(clock.instant()), shown.lastDay());
        }
    }

    public List<PersonChoice> findPeople(String typed) {
        return choices(service.searchPeople(event(), organisation(), typed));
    }

    /** Shows what naming the contact would do. */
    public void look() {
        NameContact command = asked();
        preview = service.preview(command);
        looked = command.toString();
    }

    /** Names the contact as it was shown. */
    public String name() {
        NameContact command = asked();
        if (!command.toString().equals(looked)) {
            throw new RuleViolation("error.seat.contactChanged");
        }
        String who = service.preview(command).person();
        service.name(command);
        messages.success("seat.contact.done", who, unit().name());
        return "/seat/contact.xhtml?faces-redirect=true&event=" + event();
    }

    private NameContact asked() {
        return form.command(event(), organisation());
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

    public ContactForm getForm() {
        return form;
    }
}
