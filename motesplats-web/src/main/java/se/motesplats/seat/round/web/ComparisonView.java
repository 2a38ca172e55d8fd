package se.motesplats.seat.round.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.seat.round.service.ComparisonService;
import se.motesplats.seat.round.service.MethodComparison;
import se.motesplats.shared.NotFound;

/** All methods side by side: a table, and the differences as bars. */
@Named
@RequestScoped
public class ComparisonView {

    /** Bars beyond this are too many to read; the table has all. */
    private static final int MOST_BARS = 15;

    /** Width of a bar of the largest difference, in the units of the picture. */
    private static final int HALF = 100;

    @Inject private ComparisonService comparisons;

    private @Nullable Long eventId;
    private @Nullable MethodComparison comparison;

    /**
     * One method's differences as bars.
     *
     * @param more how many municipalities differ beyond those that are drawn
     */
    public record Panel(ApportionmentMethod method, List<Bar> bars, long more) {
        /** In the units of the picture. */
        public int height() {
            return bars.size() * 10;
        }
    }

    /**
     * A difference.
     *
     * @param x where the bar begins, 0 at the left
     * @param y where its line begins
     * @param width of the bar
     */
    public record Bar(String name, int difference, int x, int y, int width) {}

    public void load() {
        if (eventId == null) {
            throw new NotFound();
        }
        comparison = comparisons.compare(eventId);
    }

    /** One for each method that differs from the chosen one. */
    public List<Panel> getPanels() {
        MethodComparison all = getComparison();
        return all.methods().stream()
                .filter(m -> all.differing(m) > 0)
                .map(m -> panel(all, m))
                .toList();
    }

    private static Panel panel(MethodComparison all, ApportionmentMethod method) {
        List<Difference> differences =
                all.rows().stream()
                        .flatMap(
                                row ->
                                        row.cells().stream()
                                                .filter(c -> c.method() == method)
                                                .map(
                                                        c ->
                                                                new Difference(
                                                                        row.organisationName(),
                                                                        c.difference())))
                        .filter(d -> d.seats() != 0)
                        .sorted(Comparator.comparingInt((Difference d) -> -Math.abs(d.seats())))
                        .toList();
        int widest = differences.stream().mapToInt(d -> Math.abs(d.seats())).max().orElse(1);
        List<Difference> drawn =
                differences.stream()
                        .limit(MOST_BARS)
                        .sorted(Comparator.comparingInt((Difference d) -> -d.seats()))
                        .toList();
        List<Bar> bars = new java.util.ArrayList<>();
        for (Difference difference : drawn) {
            int width = Math.max(2, HALF * Math.abs(difference.seats()) / widest);
            bars.add(
                    new Bar(
                            difference.name(),
                            difference.seats(),
                            difference.seats() < 0 ? HALF - width : HALF,
                            bars.size() * 10,
                            width));
        }
        return new Panel(method, List.copyOf(bars), differences.size() - drawn.size());
    }

    private record Difference(String name, int seats) {}

    public MethodComparison getComparison() {
        if (comparison == null) {
            throw new NotFound();
        }
        return comparison;
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }
}
