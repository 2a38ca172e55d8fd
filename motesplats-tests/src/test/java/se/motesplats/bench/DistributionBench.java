package se.motesplats.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.Apportionment.Unit;
import se.motesplats.apportionment.ApportionmentMethod;

/** Distributing seats on the 290 municipalities of Sweden, by every method. */
final class DistributionBench implements Benchmark {

    static final int MUNICIPALITIES = 290;

    private static final int[] SEATS = {300, 3_000, 30_000, 300_000, 1_000_000};
    private static final int ROUNDS = 7;

    @Override
    public Report run(Site site) {
        Report report = new Report("Distribution of seats");
        List<Unit> units = municipalities();
        List<String> head = new ArrayList<>(List.of("method"));
        for (int seats : SEATS) {
            head.add(Report.format("%,d seats", seats));
        }
        head.add("1,000,000 : 30,000");
        report.text(
                "%d units with the weights of municipalities, the protocol of every single seat included; milliseconds, medians of"
                        + " %d runs in turns.",
                units.size(), ROUNDS);
        report.tableHead(head.toArray(String[]::new));
        Map<ApportionmentMethod, double[][]> taken = new EnumMap<>(ApportionmentMethod.class);
        for (int round = -1; round < ROUNDS; round++) {
            for (ApportionmentMethod method : ApportionmentMethod.values()) {
                double[][] figures =
                        taken.computeIfAbsent(method, m -> new double[SEATS.length][ROUNDS]);
                for (int i = 0; i < SEATS.length; i++) {
                    // The first round only warms up.
                    figures[i][Math.max(0, round)] = millis(method, SEATS[i], units);
                }
            }
        }
        taken.forEach(
                (method, figures) -> {
                    double[] medians = Arrays.stream(figures).mapToDouble(Rounds::median).toArray();
                    List<String> cells = new ArrayList<>(List.of(method.name()));
                    for (double median : medians) {
                        cells.add(Report.format("%.1f", median));
                    }
                    cells.add(Report.format("%.1f", medians[4] / medians[2]));
                    report.row(cells.toArray(String[]::new));
                });
        return report.endOfTable()
                .text(
                        "No target is set. Work that grows with the seats alone would give 33.3 in the last column.");
    }

    private static double millis(ApportionmentMethod method, int seats, List<Unit> units) {
        long start = System.nanoTime();
        Apportionment.Result result = Apportionment.by(method).distribute(seats, units);
        double millis = (System.nanoTime() - start) / 1e6;
        if (result.allocated() != seats) {
            throw new IllegalStateException(method + " lost seats: " + result.allocated());
        }
        return millis;
    }

    /**
     * As many as Sweden has, with populations of the same shape: one of a million, many of 10,000.
     */
    static List<Unit> municipalities() {
        return IntStream.rangeClosed(1, MUNICIPALITIES)
                .mapToObj(rank -> new Unit(Integer.toString(5_000 + rank), population(rank)))
                .toList();
    }

    /** Falls with the rank as the populations do, and is never quite round. */
    static int population(int rank) {
        return (int) (2_400 + 980_000 / Math.pow(rank, 0.83) - 2 * rank + rank % 7);
    }
}
