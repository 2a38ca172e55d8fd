package se.motesplats.seat.service;

import java.util.List;

/**
 * Who will be told when a round is fixed.
 *
 * @param lines one for each municipality
 */
public record FixPreview(List<Line> lines) {

    /**
     * A municipality.
     *
     * @param contacts names of those who get a mail; empty if it has none
     */
    public record Line(String organisationName, int seats, List<String> contacts) {
        public Line {
            contacts = List.copyOf(contacts);
        }
    }

    public FixPreview {
        lines = List.copyOf(lines);
    }

    /** Number of mails. */
    public long mails() {
        return lines.stream().filter(l -> l.seats > 0).mapToLong(l -> l.contacts.size()).sum();
    }

    /** Municipalities with seats that nobody can be told about. */
    public List<String> withoutContact() {
        return lines.stream()
                .filter(l -> l.seats > 0 && l.contacts.isEmpty())
                .map(Line::organisationName)
                .toList();
    }
}
