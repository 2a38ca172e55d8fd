package se.motesplats.event.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.decision.service.DecidedMany;
import se.motesplats.event.decision.service.ManyDecisionService;
import se.motesplats.event.service.SeriesListItem;
import se.motesplats.event.service.SeriesService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Problems;

/**
 * One decision about many events: which there are, which stay online, what becomes of the others,
 * and what that does and tells, before and after.
 */
@Named
@ViewScoped
public class EventManyView implements Serializable {

    @Inject private ManyDecisionService decisions;
    @Inject private SeriesService series;
    @Inject private LanguageChoice language;
    @Inject private Messages messages;
    @Inject private Problems problems;

    private final ManyForm form = new ManyForm();
    private List<SeriesListItem> allSeries = List.of();
    private @Nullable DecidedMany shown;
    private boolean done;

    /** Loads the coming events about which the caller may decide. */
    public void load() {
        form.show(decisions.coming(form.filter()));
        allSeries = series.list();
    }

    /** Shows the events that the choices above the list leave; what was typed stays. */
    public void filter() {
        form.show(decisions.coming(form.filter()));
    }

    /** Notes that it works well online, with the reason that was typed. */
    public void keep(ManyForm.Row row) {
        String why = row.getWhy();
        if (why == null || why.isBlank()) {
            messages.error("event.many.keep.why", row.getEvent().title());
            return;
        }
        decisions.keepDigital(row.getEvent().id(), row.getEvent().version(), why.strip());
        messages.success("event.many.kept", row.getEvent().title());
        filter();
    }

    /** It need not stay online any more. */
    public void release(ManyForm.Row row) {
        decisions.keepDigital(row.getEvent().id(), row.getEvent().version(), null);
        messages.success("event.many.released", row.getEvent().title());
        filter();
    }

    /** Shows what the decision does and tells, and changes nothing yet. */
    public void preview() {
        shown = decisions.preview(form.command(problems));
    }

    /** Back to the choice, with what was typed. */
    public void change() {
        shown = null;
        filter();
    }

    /** Makes the decision, and shows what that did. */
    public void save() {
        shown = decisions.decide(form.command(problems));
        done = true;
    }

    public List<OneText> getEvents() {
        Texts texts = Texts.of(language.getLanguage());
        return shown == null
                ? List.of()
                : shown.events().stream()
                        .map(
                                of ->
                                        new OneText(
                                                of.eventId(),
                                                of.title(),
                                                of.people(),
                                                HappensText.of(of.happens(), texts)))
                        .toList();
    }

    /** What becomes of one event, in words. */
    public record OneText(long id, String title, int people, List<HappensText> happens)
            implements Serializable {}

    public List<HappensText> getAltogether() {
        return shown == null
                ? List.of()
                : HappensText.of(shown.altogether(), Texts.of(language.getLanguage()));
    }

    public @Nullable DecidedMany getShown() {
        return shown;
    }

    public boolean isDone() {
        return done;
    }

    public ManyForm getForm() {
        return form;
    }

    public List<SeriesListItem> getAllSeries() {
        return allSeries;
    }
}
