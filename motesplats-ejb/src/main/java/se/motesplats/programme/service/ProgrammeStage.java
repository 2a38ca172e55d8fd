package se.motesplats.programme.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import se.motesplats.event.Event;
import se.motesplats.overview.Sentence;
import se.motesplats.overview.Stage;
import se.motesplats.overview.StageLine;
import se.motesplats.overview.StageState;
import se.motesplats.overview.service.NewsSource;
import se.motesplats.overview.service.StageSource;
import se.motesplats.shared.Permission;
import se.motesplats.shared.usecase.service.Caller;

/** Whether everything has its time, and the public sees it; for those who work with the event. */
@ApplicationScoped
class ProgrammeStage implements StageSource, NewsSource {

    @Inject private ProgrammeService service;
    @Inject private ProgrammeRepository repository;

    @Override
    @Transactional
    public List<StageLine> stages(Event event, Caller caller) {
        if (!caller.may(Permission.EVENT_VIEW_INTERNAL, event.scope())) {
            return List.of();
        }
        WorkingProgramme programme = service.get(event.getId());
        if (programme.sessions().isEmpty() && programme.unplanned().isEmpty()) {
            return List.of(
                    StageLine.of(
                            Stage.PROGRAMME,
                            StageState.AHEAD,
                            Sentence.of("stage.programme.none")));
        }
        StageLine line = line(programme);
        return List.of(
                caller.may(Permission.PROGRAMME_EDIT, event.scope())
                        ? forEditors(line, programme, event.getId())
                        : line);
    }

    private static StageLine line(WorkingProgramme programme) {
        long placed = programme.sessions().size() - programme.unplaced();
        boolean shown = programme.releases().stream().anyMatch(WorkingProgramme.Release::published);
        return StageLine.of(
                Stage.PROGRAMME,
                shown ? StageState.DONE : StageState.UNDER_WAY,
                Sentence.of(
                        shown ? "stage.programme.shown" : "stage.programme.notShown",
                        placed,
                        missing(programme),
                        programme.warnings().size(),
                        programme.changes().size()));
    }

    private static StageLine forEditors(StageLine line, WorkingProgramme programme, long eventId) {
        if (missing(programme) > 0 || !programme.warnings().isEmpty()) {
            return waiting(line)
                    .action("stage.programme.place", "/programme/edit.xhtml?event=" + eventId);
        }
        if (line.state() != StageState.DONE || !programme.changes().isEmpty()) {
            return waiting(line)
                    .action("stage.programme.release", "/programme/release.xhtml?event=" + eventId);
        }
        return line;
    }

    private static StageLine waiting(StageLine line) {
        return StageLine.of(line.stage(), StageState.WAITS, line.said());
    }

    /** What is accepted or planned, and has no time. */
    private static long missing(WorkingProgramme programme) {
        return programme.unplanned().size() + programme.unplaced();
    }

    @Override
    @Transactional
    public List<Sentence> news(Event event, Instant since, Caller caller) {
        if (!caller.may(Permission.EVENT_VIEW_INTERNAL, event.scope())) {
            return List.of();
        }
        return repository.releases(event.getId()).stream()
                .filter(release -> !release.getReleasedAt().isBefore(since))
                .limit(1)
                .map(release -> Sentence.of("news.programme", release.getName()))
                .toList();
    }
}
