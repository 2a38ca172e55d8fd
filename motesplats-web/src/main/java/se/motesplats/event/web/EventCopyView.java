package se.motesplats.event.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.event.service.EventCopyService;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.ShiftedDate;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;
import se.motesplats.shared.usecase.service.Problems;

/** A new event from an earlier one: every date is shown where it will fall before it is created. */
@Named
@ViewScoped
public class EventCopyView implements Serializable {

    @Inject private EventCopyService events;
    @Inject private PersonService people;
    @Inject private Messages messages;
    @Inject private Problems problems;

    private final EventCopyForm form = new EventCopyForm();

    private @Nullable Long id;
    private @Nullable EventDetails source;

    /** Loads the earlier event. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        EventDetails loaded = events.getToCopy(id);
        source = loaded;
        form.show(loaded.facts().title());
    }

    /** The year in the title follows the first day, as long as the title is the earlier event's. */
    public void firstDayChosen() {
        if (source != null && !source.dates().isEmpty()) {
            form.follow(source.facts().title(), source.dates().get(0));
        }
    }

    /** Every date of the earlier event and where it falls; empty until a first day is chosen. */
    public List<ShiftedDate> getDates() {
        LocalDate day = form.getFirstDay();
        return id == null || day == null || !isDated() ? List.of() : events.previewCopy(id, day);
    }

    /** Whether a conference day would fall on a Saturday or Sunday. */
    public boolean isWeekend() {
        return getDates().stream()
                .filter(d -> d.key().equals("event.day"))
                .map(d -> d.after().getDayOfWeek())
                .anyMatch(d -> d == DayOfWeek.SATURDAY || d == DayOfWeek.SUNDAY);
    }

    public boolean isDated() {
        return source != null && !source.dates().isEmpty();
    }

    /** Creates the event and shows it. */
    public String create() {
        if (isContactAsked() && form.getContact() == null) {
            problems.add("contactPersonId", "event.edit.contact.missing");
        }
        long copy = events.copy(form.command(id == null ? 0 : id));
        messages.success("event.copied", String.valueOf(form.getTitle()));
        return "/event/view.xhtml?event=" + copy + "&faces-redirect=true";
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable EventDetails getSource() {
        return source;
    }

    /** Whether the earlier event's contact person cannot come along: the name must not be shown. */
    public boolean isContactAsked() {
        return source != null && !source.contactNamed();
    }

    /** People for the contact field. */
    public List<PersonChoice> findPeople(String typed) {
        return PeopleChoices.find(people, typed);
    }

    public EventCopyForm getForm() {
        return form;
    }
}
