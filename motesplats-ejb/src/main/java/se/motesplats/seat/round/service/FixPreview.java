package se.motesplats.seat.round.service;

import java.util.List;

/**
 * What each municipality gets when a round is fixed, and whether anybody there can be told.
 *
 * @param lines one for each municipality
 */
public record FixPreview(List<Line> lines) {

    /**
     * A municipality.
     *
     * @param contact whether somebody names people for it
     */
    public record Line(String organisationName, int seats, boolean contact) {}

    public FixPreview {
        lines = List.copyOf(lines);
    }

    /** Municipalities with seats that nobody can be told about. */
    public List<String> withoutContact() {
        return lines.stream()
                .filter(l -> l.seats > 0 && !l.contact)
                .map(Line::organisationName)
                .toList();
    }
}
