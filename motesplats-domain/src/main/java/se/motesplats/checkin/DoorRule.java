package se.motesplats.checkin;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.NominationStatus;

/**
 * Whom the door of an event lets in. What is asked first counts: what was answered to the very same
 * scan, then whether the event is held, whether the seat is still the person's, the day, whether
 * the person is in already, and at last whether the person comes at all.
 *
 * @param days the days of the event
 */
public record DoorRule(long eventId, EventStatus status, Set<LocalDate> days) {

    /**
     * The seat that a code or a name leads to.
     *
     * @param eventId where the seat is
     * @param in whether the person has come on the day, and it was not undone
     * @param online whether the person takes part online
     * @param scan what became of the very same scan when it came before
     */
    public record Shown(
            long eventId, NominationStatus status, boolean in, boolean online, Before scan) {}

    /** Whether a scan came before: browsers send it until they have an answer. */
    public enum Before {
        NEVER,
        COUNTED,
        UNDONE
    }

    public DoorRule {
        days = Set.copyOf(days);
    }

    /** The door of an event. */
    public static DoorRule of(Event event) {
        return new DoorRule(
                event.getId(),
                event.getStatus(),
                event.getDays().stream().map(EventDay::getDay).collect(Collectors.toSet()));
    }

    /**
     * What the door answers.
     *
     * @param shown null if no seat has such a code
     * @param day when the person stands there
     */
    public Verdict verdict(@Nullable Shown shown, LocalDate day) {
        if (shown == null) {
            return Verdict.UNKNOWN;
        }
        if (shown.eventId() != eventId) {
            return Verdict.OTHER_EVENT;
        }
        return switch (shown.scan()) {
            case COUNTED -> Verdict.WELCOME;
            case UNDONE -> Verdict.UNDONE;
            case NEVER -> first(shown, day);
        };
    }

    /** Today if the event is today; otherwise its next day, or its last. */
    public Optional<LocalDate> dayThatCounts(LocalDate today) {
        return days.stream()
                .filter(d -> !d.isBefore(today))
                .min(Comparator.naturalOrder())
                .or(() -> days.stream().max(Comparator.naturalOrder()));
    }

    private Verdict first(Shown shown, LocalDate day) {
        if (status == EventStatus.CANCELLED || status == EventStatus.POSTPONED) {
            return Verdict.NOT_PLANNED;
        }
        if (!shown.status().isActive()) {
            return shown.status() == NominationStatus.REPLACED
                    ? Verdict.REPLACED
                    : Verdict.CANCELLED;
        }
        if (!days.contains(day)) {
            return Verdict.OTHER_DAY;
        }
        if (shown.in()) {
            return Verdict.ALREADY_IN;
        }
        return shown.online() ? Verdict.ONLINE : Verdict.WELCOME;
    }
}
