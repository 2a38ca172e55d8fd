package se.motesplats.overview.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.overview.Sentence;
import se.motesplats.overview.Stage;
import se.motesplats.overview.StageLine;
import se.motesplats.overview.StageState;
import se.motesplats.overview.service.EventOverview;
import se.motesplats.overview.service.OverviewService;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/** The overview on the page of an event; nothing for strangers, whose page is kept. */
@Named
@RequestScoped
public class OverviewView {

    @Inject private OverviewService service;
    @Inject private Caller caller;
    @Inject private LanguageChoice languageChoice;

    private @Nullable EventOverview overview;

    /**
     * A stage in words.
     *
     * @param next what comes next, with its day; empty for nothing
     * @param primary whether its action is the one to do next, of all on the page
     */
    public record StageText(
            Stage stage,
            StageState state,
            String said,
            String next,
            @Nullable String action,
            @Nullable String page,
            boolean primary) {}

    /** What there is for the caller at the event; null for strangers. */
    public @Nullable EventOverview of(@Nullable Long eventId) {
        if (overview == null && eventId != null && !caller.isAnonymous()) {
            overview = service.of(eventId);
        }
        return overview;
    }

    /** The stages that the caller has a part in; one of them alone is no line. */
    public List<StageText> stages(@Nullable Long eventId) {
        EventOverview all = of(eventId);
        if (all == null) {
            return List.of();
        }
        List<StageText> texts = new ArrayList<>();
        boolean first = true;
        for (StageLine line : all.stages()) {
            boolean primary = first && line.state() == StageState.WAITS && line.action() != null;
            first = first && !primary;
            texts.add(
                    new StageText(
                            line.stage(),
                            line.state(),
                            say(line.said()),
                            line.next() == null ? "" : say(line.next()),
                            line.action(),
                            line.page(),
                            primary));
        }
        return texts;
    }

    /** Whether something stands in the column beside the facts. */
    public boolean aside(@Nullable Long eventId) {
        EventOverview all = of(eventId);
        return all != null && !(all.todos().isEmpty() && all.stages().isEmpty());
    }

    /** What is new since the caller was here before. */
    public List<String> news(@Nullable Long eventId) {
        EventOverview all = of(eventId);
        return all == null ? List.of() : all.news().stream().map(this::say).toList();
    }

    /** Numbers as bars, each beside its numbers. */
    public List<ChartText> charts(@Nullable Long eventId) {
        EventOverview all = of(eventId);
        return all == null ? List.of() : ChartText.of(all.charts(), texts());
    }

    private String say(Sentence sentence) {
        return texts().format(sentence.key(), sentence.data().toArray());
    }

    private Texts texts() {
        return Texts.of(languageChoice.getLanguage());
    }
}
