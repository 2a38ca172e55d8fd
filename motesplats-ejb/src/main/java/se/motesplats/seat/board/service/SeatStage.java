package se.motesplats.seat.board.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.motesplats.event.Event;
import se.motesplats.overview.Sentence;
import se.motesplats.overview.Stage;
import se.motesplats.overview.StageLine;
import se.motesplats.overview.StageState;
import se.motesplats.overview.service.StageSource;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.RoundCourse;
import se.motesplats.seat.ground.service.AllocationRepository;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.ground.service.SeatNumbers;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.shared.Permission;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Caller;

/** How far the seats have come: all of them for who distributes them, its own for a unit. */
@ApplicationScoped
class SeatStage implements StageSource {

    @Inject private SeatRepository seats;
    @Inject private SeatsAtOneLook look;
    @Inject private UnitRepository units;
    @Inject private BoardRepository board;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<StageLine> stages(Event event, Caller caller) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        return caller.may(Permission.SEAT_ALLOCATE, event.scope())
                ? List.of(whole(event, today))
                : own(event, caller.grants().organisationPaths(Permission.SEAT_NOMINATE), today)
                        .stream()
                        .toList();
    }

    private StageLine whole(Event event, LocalDate today) {
        String page = "/seat/allocation.xhtml?event=" + event.getId();
        Optional<AllocationRound> latest = seats.findLatestRound(event.getId());
        if (latest.isEmpty()) {
            return StageLine.of(Stage.SEATS, StageState.AHEAD, Sentence.of("stage.seats.none"))
                    .action("stage.seats.propose", page);
        }
        AllocationRound round = latest.get();
        RoundCourse course = round.getCourse();
        return switch (round.getStatus()) {
            case PROPOSED ->
                    says(StageState.WAITS, "stage.seats.proposed", round.getSeats())
                            .action("stage.seats.fix", page);
            case REQUESTED ->
                    asked("stage.seats.requested", round, course.getRequestUntil(), today)
                            .action("stage.seats.answers", page);
            case GRANTED ->
                    asked("stage.seats.granted", round, course.getAnswerUntil(), today)
                            .action("stage.seats.answers", page);
            case REOPENED ->
                    says(StageState.WAITS, "stage.seats.reopened", round.getSeats())
                            .action("stage.seats.fix", page);
            case FIXED -> fixed(event, today, page);
        };
    }

    private static StageLine asked(
            String key, AllocationRound round, Optional<LocalDate> until, LocalDate today) {
        boolean over = until.filter(day -> day.isBefore(today)).isPresent();
        StageLine line =
                says(over ? StageState.WAITS : StageState.UNDER_WAY, key, round.getSeats());
        return until.map(day -> line.next("stage.seats.answerBy", day)).orElse(line);
    }

    private StageLine fixed(Event event, LocalDate today, String page) {
        SeatNumbers all =
                look.units(event.getId()).stream()
                        .map(AllocationRepository.Row::own)
                        .reduce(SeatNumbers.NONE, SeatNumbers::plus);
        StageLine line =
                says(
                        StageState.UNDER_WAY,
                        "stage.seats.fixed",
                        all.granted(),
                        all.named(),
                        all.accepted());
        LocalDate deadline = board.namingDeadline(event.getId());
        if (all.unnamed() == 0) {
            return says(
                    StageState.DONE,
                    "stage.seats.fixed",
                    all.granted(),
                    all.named(),
                    all.accepted());
        }
        if (deadline == null || !deadline.isBefore(today)) {
            StageLine naming = line.action("stage.seats.board", page);
            return deadline == null ? naming : naming.next("stage.seats.nameBy", deadline);
        }
        return says(
                        StageState.WAITS,
                        "stage.seats.unnamed",
                        all.unnamed(),
                        all.granted(),
                        all.accepted())
                .action("stage.seats.recall", "/seat/pool.xhtml?event=" + event.getId());
    }

    private Optional<StageLine> own(Event event, Set<String> paths, LocalDate today) {
        List<AllocationRow> rows = units.rows(event.getId(), paths);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> known = new HashSet<>();
        rows.forEach(row -> known.add(row.allocationId()));
        List<AllocationRow> top =
                rows.stream()
                        .filter(
                                row ->
                                        row.parentAllocationId() == null
                                                || !known.contains(row.parentAllocationId()))
                        .toList();
        SeatNumbers all =
                top.stream().map(AllocationRow::all).reduce(SeatNumbers.NONE, SeatNumbers::plus);
        LocalDate deadline = board.namingDeadline(event.getId());
        boolean naming = deadline != null && !deadline.isBefore(today);
        StageState state;
        if (all.unnamed() == 0) {
            state = StageState.DONE;
        } else {
            state = naming ? StageState.WAITS : StageState.UNDER_WAY;
        }
        StageLine line =
                says(
                                state,
                                "stage.seats.own",
                                all.granted(),
                                all.named(),
                                all.unnamed(),
                                all.accepted())
                        .action(
                                naming ? "stage.seats.name" : "stage.seats.look",
                                top.size() == 1
                                        ? "/seat/nomination.xhtml?event="
                                                + event.getId()
                                                + "&organisation="
                                                + top.get(0).organisationId()
                                        : "/seat/mine.xhtml");
        return Optional.of(
                deadline == null || !naming ? line : line.next("stage.seats.nameBy", deadline));
    }

    private static StageLine says(StageState state, String key, Object... data) {
        return StageLine.of(Stage.SEATS, state, Sentence.of(key, data));
    }
}
