package se.motesplats.seat.pool.service;

import java.util.List;

/**
 * Who would get free seats now.
 *
 * @param left free seats that nobody wishes for
 * @param unmet seats that are wished for and not there
 * @param fingerprint names exactly this; what is done later must still be the same
 */
public record RedistributionPreview(List<Line> lines, int left, long unmet, String fingerprint) {

    /**
     * A unit that gets seats.
     *
     * @param wanted how many it wishes for
     * @param ofSameMunicipality those that came from its own municipality
     * @param inNewRound those that it gets by the method
     * @param origins units that the seats came from
     */
    public record Line(
            String organisation,
            String municipality,
            int wanted,
            long ofSameMunicipality,
            long inNewRound,
            List<String> origins) {
        public Line {
            origins = List.copyOf(origins);
        }

        public long seats() {
            return ofSameMunicipality + inNewRound;
        }
    }

    public RedistributionPreview {
        lines = List.copyOf(lines);
    }

    public long seats() {
        return lines.stream().mapToLong(Line::seats).sum();
    }
}
