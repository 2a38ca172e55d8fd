package se.motesplats.programme;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something in the working schedule that somebody should look at; it never keeps anybody from
 * saving.
 *
 * @param kind the last part of the text key
 * @param sessionId the session that it is shown at
 * @param title the session's title
 * @param other title of the other session, or a name or number that the sentence tells
 * @param who the people or the room that it is about; empty where it is about none, or about nobody
 *     whose name may be shown
 * @param otherId the other session, which it is shown at too; null where there is none
 */
public record ProgrammeWarning(
        Kind kind, long sessionId, String title, String other, String who, @Nullable Long otherId)
        implements Serializable {

    public ProgrammeWarning(Kind kind, long sessionId, String title, String other) {
        this(kind, sessionId, title, other, "", null);
    }

    /** What is wrong. */
    public enum Kind {
        /** Two sessions in one room at the same time. */
        ROOM_TAKEN,
        /** Somebody presents in two sessions at the same time. */
        PRESENTER_TWICE,
        /** Not on a day of the event. */
        OUTSIDE_DAYS,
        /** Outside the event's hours of that day. */
        OUTSIDE_HOURS,
        /** More people are expected than the room holds. */
        TOO_SMALL,
        /** Has a time, but no room. */
        NO_ROOM,
        /** The proposal is no longer accepted. */
        NOT_ACCEPTED
    }

    /** A room as the check needs it. */
    public record Place(long id, String name, int capacity) {}

    /**
     * A session as the check needs it.
     *
     * @param presenters keys by which the same presenter is known in two sessions, each with the
     *     name that is shown; empty for none
     * @param accepted false for a proposal that is no longer accepted
     */
    public record Entry(
            long id,
            String title,
            SessionKind kind,
            @Nullable Slot slot,
            @Nullable Place room,
            Map<String, String> presenters,
            @Nullable Integer expected,
            boolean accepted) {}

    /** What it says at each session that it is about: at the other one, that this is the other. */
    public List<ProgrammeWarning> atEach() {
        return otherId == null
                ? List.of(this)
                : List.of(
                        this,
                        new ProgrammeWarning(
                                kind,
                                /* sessionId= */ otherId,
                                /* title= */ other,
                                /* other= */ title,
                                who,
                                /* otherId= */ sessionId));
    }

    /**
     * Looks through a whole schedule.
     *
     * @param days the event's days with their hours
     */
    public static List<ProgrammeWarning> in(List<Entry> entries, List<Slot> days) {
        List<ProgrammeWarning> found = new ArrayList<>();
        List<Entry> sorted = entries.stream().sorted(Comparator.comparing(Entry::title)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            alone(sorted.get(i), days, found);
            for (int j = i + 1; j < sorted.size(); j++) {
                together(sorted.get(i), sorted.get(j), found);
            }
        }
        return found;
    }

    private static void alone(Entry entry, List<Slot> days, List<ProgrammeWarning> found) {
        if (!entry.accepted()) {
            found.add(new ProgrammeWarning(Kind.NOT_ACCEPTED, entry.id(), entry.title(), ""));
        }
        Place room = entry.room();
        Integer expected = entry.expected();
        if (room != null && expected != null && expected > room.capacity()) {
            found.add(
                    new ProgrammeWarning(
                            Kind.TOO_SMALL,
                            entry.id(),
                            entry.title(),
                            room.name() + " (" + room.capacity() + ')'));
        }
        Slot slot = entry.slot();
        if (slot == null) {
            return;
        }
        if (room == null && entry.kind() != SessionKind.BREAK) {
            found.add(new ProgrammeWarning(Kind.NO_ROOM, entry.id(), entry.title(), ""));
        }
        if (days.stream().noneMatch(d -> d.day().equals(slot.day()))) {
            found.add(new ProgrammeWarning(Kind.OUTSIDE_DAYS, entry.id(), entry.title(), ""));
        } else if (days.stream().noneMatch(slot::isWithin)) {
            found.add(new ProgrammeWarning(Kind.OUTSIDE_HOURS, entry.id(), entry.title(), ""));
        }
    }

    private static void together(Entry one, Entry other, List<ProgrammeWarning> found) {
        Slot slot = one.slot();
        Slot otherSlot = other.slot();
        if (slot == null || otherSlot == null || !slot.overlaps(otherSlot)) {
            return;
        }
        Place room = one.room();
        Place otherRoom = other.room();
        if (room != null && otherRoom != null && room.id() == otherRoom.id()) {
            found.add(
                    new ProgrammeWarning(
                            Kind.ROOM_TAKEN,
                            one.id(),
                            one.title(),
                            other.title(),
                            room.name(),
                            other.id()));
        }
        Set<String> both = new TreeSet<>(one.presenters().keySet());
        both.retainAll(other.presenters().keySet());
        if (!both.isEmpty()) {
            String who =
                    both.stream()
                            .map(key -> one.presenters().getOrDefault(key, ""))
                            .filter(name -> !name.isBlank())
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", "));
            found.add(
                    new ProgrammeWarning(
                            Kind.PRESENTER_TWICE,
                            one.id(),
                            one.title(),
                            other.title(),
                            who,
                            other.id()));
        }
    }
}
