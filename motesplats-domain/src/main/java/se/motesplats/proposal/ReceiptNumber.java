package se.motesplats.proposal;

import java.util.Locale;

/**
 * The number that a proposal gets when it is received, such as F-2022-017: code of the series, year
 * of the event, and a running number within both.
 */
public record ReceiptNumber(String series, int year, int running) {

    public ReceiptNumber {
        if (series.isBlank() || running < 1) {
            throw new IllegalArgumentException("not a receipt number: " + series + running);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%d-%03d", series, year, running);
    }
}
