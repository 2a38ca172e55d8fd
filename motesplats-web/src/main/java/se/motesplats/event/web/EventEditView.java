package se.motesplats.event.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.SeriesListItem;
import se.motesplats.event.service.SeriesService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.told.service.Told;
import se.motesplats.shared.usecase.service.Problems;

/** Creates an event in a series, or changes one. */
@Named
@ViewScoped
public class EventEditView implements Serializable, StaleChoice {

    @Inject private EventService events;
    @Inject private SeriesService series;
    @Inject private PersonService people;
    @Inject private Messages messages;
    @Inject private Problems problems;

    private final EventForm form = new EventForm();

    private @Nullable Long id;
    private int version;
    private List<SeriesListItem> allSeries = List.of();
    private @Nullable Told told;

    /** Loads the event of the address, or starts a new one. */
    public void load() {
        if (id == null) {
            allSeries = series.listToEdit();
            return;
        }
        show(events.getToEdit(id));
    }

    private void show(EventDetails event) {
        version = event.version();
        form.show(event);
    }

    /** Saves and shows the event; if that tells somebody, it shows first whom. */
    public @Nullable String save() {
        if (id == null) {
            Long seriesId = form.getSeriesId();
            if (seriesId == null) {
                problems.add("seriesId", "event.edit.series.missing");
            }
            id = events.create(seriesId == null ? 0 : seriesId, form.facts(problems));
            messages.success("event.created", String.valueOf(form.getTitle()));
            return event();
        }
        Told wouldBe = events.previewEdit(id, version, form.facts(problems));
        if (wouldBe.isNobody()) {
            return send();
        }
        told = wouldBe;
        return null;
    }

    /** Goes back to the form, with what was typed. */
    public void change() {
        told = null;
    }

    /** Saves what was shown, which tells people. */
    public String send() {
        if (id == null) {
            throw new NotFound();
        }
        Told done = events.edit(id, version, form.facts(problems));
        messages.success(
                done.isNobody() ? "event.saved" : "event.savedTold",
                String.valueOf(form.getTitle()),
                done.people());
        return event();
    }

    private String event() {
        return "/event/view.xhtml?event=" + id + "&faces-redirect=true";
    }

    /** People for the contact field. */
    public List<PersonChoice> findPeople(String typed) {
        return PeopleChoices.find(people, typed);
    }

    @Override
    public @Nullable String overwrite() {
        if (id != null) {
            version = events.get(id).version();
        }
        return save();
    }

    @Override
    public @Nullable String reload() {
        return "/event/edit.xhtml?event=" + id + "&faces-redirect=true";
    }

    /** Whom the change would tell; null while it is written. */
    public @Nullable Told getTold() {
        return told;
    }

    public List<SeriesListItem> getAllSeries() {
        return allSeries;
    }

    public boolean isNew() {
        return id == null;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public EventForm getForm() {
        return form;
    }
}
