package se.motesplats.signup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.motesplats.event.Event;
import se.motesplats.overview.Chart;
import se.motesplats.overview.Sentence;
import se.motesplats.overview.Stage;
import se.motesplats.overview.StageLine;
import se.motesplats.overview.StageState;
import se.motesplats.overview.service.ChartSource;
import se.motesplats.overview.service.OneLook;
import se.motesplats.overview.service.StageSource;
import se.motesplats.shared.Permission;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.signup.SignupRule;

/**
 * What those who have a seat have chosen; and for who has one, whether there is something to
 * choose.
 */
@ApplicationScoped
class SignupStage implements StageSource, ChartSource {

    private enum Read {
        RULE
    }

    @Inject private SignupRepository repository;
    @Inject private OneLook look;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<StageLine> stages(Event event, Caller caller) {
        List<StageLine> lines = new ArrayList<>();
        if (manages(event, caller)) {
            lines.add(all(event));
        }
        caller.findPersonId().flatMap(person -> own(event, person)).ifPresent(lines::add);
        return lines;
    }

    private StageLine all(Event event) {
        String page = "/signup/list.xhtml?event=" + event.getId();
        SignupRepository.Choosing people = repository.countPeople(event.getId());
        Optional<SignupRule> rule = rule(event);
        if (people.people() == 0) {
            return StageLine.of(
                    Stage.PARTICIPANTS, StageState.AHEAD, Sentence.of("stage.people.none"));
        }
        if (rule.isEmpty()) {
            return StageLine.of(
                            Stage.PARTICIPANTS,
                            StageState.AHEAD,
                            Sentence.of("stage.people.notOpened", people.people()))
                    .action("stage.people.open", page);
        }
        boolean open = rule.get().isOpen(clock.instant());
        LocalDate last = rule.get().getLastDay();
        StageLine line =
                StageLine.of(
                                Stage.PARTICIPANTS,
                                open ? StageState.UNDER_WAY : StageState.DONE,
                                Sentence.of(
                                        "stage.people.chosen", people.chosen(), people.people()))
                        .action("stage.people.look", page);
        return open ? line.next("stage.people.lastDay", last) : line;
    }

    private Optional<SignupRule> rule(Event event) {
        return look.once(Read.RULE, event.getId(), () -> repository.findRule(event.getId()));
    }

    private Optional<StageLine> own(Event event, long person) {
        return rule(event)
                .filter(rule -> rule.isOpen(clock.instant()))
                .filter(rule -> repository.findSeat(event.getId(), person).isPresent())
                .map(
                        rule ->
                                StageLine.of(
                                                Stage.PARTICIPANTS,
                                                StageState.UNDER_WAY,
                                                Sentence.of("stage.people.chooseNow"))
                                        .next("stage.people.lastDay", rule.getLastDay())
                                        .action(
                                                "stage.people.choose",
                                                "/signup/mine.xhtml?event=" + event.getId()));
    }

    @Override
    @Transactional
    public List<Chart> charts(Event event, Caller caller) {
        if (!manages(event, caller)) {
            return List.of();
        }
        List<SignupBoard.Row> sessions =
                repository.board(event.getId()).stream()
                        .filter(row -> row.chosen() + row.waiting() > 0)
                        .sorted(
                                Comparator.comparingLong(
                                                (SignupBoard.Row row) ->
                                                        row.chosen() + row.waiting())
                                        .reversed())
                        .toList();
        return sessions.isEmpty()
                ? List.of()
                : List.of(
                        new Chart(
                                "chart.signups",
                                Chart.Counted.PEOPLE,
                                List.of("chart.signups.chosen", "chart.signups.waiting"),
                                sessions.stream()
                                        .limit(MOST)
                                        .map(
                                                row ->
                                                        new Chart.Row(
                                                                row.title(),
                                                                List.of(
                                                                        row.chosen(),
                                                                        row.waiting())))
                                        .toList(),
                                Math.max(0, sessions.size() - MOST),
                                "/signup/list.xhtml?event=" + event.getId()));
    }

    private static boolean manages(Event event, Caller caller) {
        return caller.may(Permission.PROGRAMME_EDIT, event.scope());
    }
}
