package se.motesplats.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Two things measured in turns, so that whatever else the machine does meets both alike. What
 * counts is the median of the ratios of the rounds.
 */
record Rounds(List<Round> rounds) {

    /** One turn of each. */
    record Round(double application, double baseline) {
        double ratio() {
            return application / baseline;
        }
    }

    /** What is measured once in each round. */
    interface Measure {
        double take() throws Exception;
    }

    Rounds {
        rounds = List.copyOf(rounds);
    }

    /** The one that goes first changes from round to round. */
    static Rounds interleave(int number, Measure application, Measure baseline) throws Exception {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            if (i % 2 == 0) {
                double a = application.take();
                rounds.add(new Round(a, baseline.take()));
            } else {
                double b = baseline.take();
                rounds.add(new Round(application.take(), b));
            }
        }
        return new Rounds(rounds);
    }

    double ratio() {
        return median(Round::ratio);
    }

    double application() {
        return median(Round::application);
    }

    double baseline() {
        return median(Round::baseline);
    }

    /** The smallest and the largest ratio. */
    String spread() {
        double[] sorted = rounds.stream().mapToDouble(Round::ratio).sorted().toArray();
        return "%.2f–%.2f".formatted(sorted[0], sorted[sorted.length - 1]);
    }

    private double median(ToDoubleFunction<Round> of) {
        return median(rounds.stream().mapToDouble(of).toArray());
    }

    static double median(double... values) {
        return percentile(50, values);
    }

    /** The value that this many per cent of the values do not exceed (nearest rank). */
    static double percentile(int percent, double... values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (percent == 50 && sorted.length % 2 == 0) {
            return (sorted[middle - 1] + sorted[middle]) / 2;
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(1, rank) - 1];
    }
}
