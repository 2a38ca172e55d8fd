package se.motesplats.seat.board.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.motesplats.event.Event;
import se.motesplats.overview.Chart;
import se.motesplats.overview.Sentence;
import se.motesplats.overview.service.ChartSource;
import se.motesplats.overview.service.NewsSource;
import se.motesplats.seat.ground.service.SeatNumbers;
import se.motesplats.shared.Permission;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Caller;

/** Seats by unit and answers by day, and what happened to them lately. */
@ApplicationScoped
class SeatCharts implements ChartSource, NewsSource {

    /** Two weeks of answers show where it goes. */
    private static final int DAYS = 14;

    @Inject private SeatsAtOneLook look;
    @Inject private BoardRepository board;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<Chart> charts(Event event, Caller caller) {
        if (!caller.may(Permission.SEAT_ALLOCATE, event.scope())) {
            return List.of();
        }
        return Stream.of(byUnit(event), byDay(event)).flatMap(List::stream).toList();
    }

    private List<Chart> byUnit(Event event) {
        List<SeatBoard.Line> units =
                BoardService.lines(look.units(event.getId()), Set.of()).stream()
                        .filter(line -> line.numbers().granted() > 0)
                        .sorted(
                                Comparator.comparingLong(
                                                (SeatBoard.Line line) -> line.numbers().granted())
                                        .reversed())
                        .toList();
        return units.isEmpty()
                ? List.of()
                : List.of(
                        new Chart(
                                "chart.seats",
                                Chart.Counted.PEOPLE,
                                List.of(
                                        "chart.seats.accepted",
                                        "chart.seats.invited",
                                        "chart.seats.unnamed"),
                                units.stream().limit(MOST).map(SeatCharts::bar).toList(),
                                Math.max(0, units.size() - MOST),
                                "/seat/allocation.xhtml?event=" + event.getId()));
    }

    private static Chart.Row bar(SeatBoard.Line line) {
        SeatNumbers n = line.numbers();
        return new Chart.Row(line.name(), List.of(n.accepted(), n.waiting(), n.unnamed()));
    }

    private List<Chart> byDay(Event event) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        List<Chart.Row> days = board.answers(event.getId(), today.minusDays(DAYS - 1L), today);
        return days.isEmpty()
                ? List.of()
                : List.of(
                        new Chart(
                                "chart.answers",
                                Chart.Counted.PEOPLE,
                                List.of("chart.answers.yes", "chart.answers.no"),
                                days,
                                0,
                                null));
    }

    @Override
    @Transactional
    public List<Sentence> news(Event event, Instant since, Caller caller) {
        if (!caller.may(Permission.SEAT_ALLOCATE, event.scope())) {
            return List.of();
        }
        BoardRepository.Lately lately = board.lately(event.getId(), since);
        return Stream.of(
                        some("news.seats.named", lately.named()),
                        some("news.seats.accepted", lately.accepted()),
                        some("news.seats.left", lately.left()),
                        some("news.seats.returned", lately.returned()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sentence> some(String key, long number) {
        return number == 0 ? List.of() : List.of(Sentence.of(key, number));
    }
}
