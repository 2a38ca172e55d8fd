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
import se.motesplats.event.service.CopyEvent;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventCopyService;
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

    private @Nullable Long id;
    private @Nullable EventDetails source;
    private @Nullable String title;
    private @Nullable LocalDate firstDay;
    private @Nullable String season;
    private @Nullable PersonChoice contact;
    private boolean withWorkingGroup = true;

    /** Loads the earlier event. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        EventDetails loaded = events.getToCopy(id);
        source = loaded;
        title = loaded.facts().title();
    }

    /** The year in the title follows the first day, as long as the title is the earlier event's. */
    public void firstDayChosen() {
        LocalDate day = firstDay;
        if (source == null || day == null || source.dates().isEmpty()) {
            return;
        }
        String earlier = source.facts().title();
        String year = String.valueOf(source.dates().get(0).getYear());
        if (title == null || title.replaceAll("\\d{4}", "").equals(earlier.replace(year, ""))) {
            title = earlier.replace(year, String.valueOf(day.getYear()));
        }
    }

    /** Every date of the earlier event and where it falls; empty until a first day is chosen. */
    public List<ShiftedDate> getDates() {
        if (id == null || firstDay == null || !isDated()) {
            return List.of();
        }
        return events.previewCopy(id, firstDay);
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
        if (isContactAsked() && contact == null) {
            problems.add("contactPersonId", "event.edit.contact.missing");
        }
        long copy =
                events.copy(
                        new CopyEvent(
                                id == null ? 0 : id,
                                title == null ? "" : title,
                                firstDay,
                                firstDay == null ? season : null,
                                contact == null ? null : contact.id(),
                                withWorkingGroup));
        messages.success("event.copied", String.valueOf(title));
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

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(@Nullable LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public @Nullable String getSeason() {
        return season;
    }

    public void setSeason(@Nullable String season) {
        this.season = season;
    }

    /** Whether the earlier event's contact person cannot come along: the name must not be shown. */
    public boolean isContactAsked() {
        return source != null && !source.contactNamed();
    }

    /** People for the contact field. */
    public List<PersonChoice> findPeople(String typed) {
        return PeopleChoices.find(people, typed);
    }

    public @Nullable PersonChoice getContact() {
        return contact;
    }

    public void setContact(@Nullable PersonChoice contact) {
        this.contact = contact;
    }

    public boolean isWithWorkingGroup() {
        return withWorkingGroup;
    }

    public void setWithWorkingGroup(boolean withWorkingGroup) {
        this.withWorkingGroup = withWorkingGroup;
    }
}
