package se.motesplats.meeting.outcome.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.AgendaItemState;

/**
 * What has come out of one point.
 *
 * @param itemId 0 for what belongs to none
 * @param state null for what belongs to none
 * @param planned minutes that it may take; null if nobody has said
 * @param seconds that it has taken until {@code at}
 * @param startedAt since when it is talked about; null while it is not
 * @param at when that was counted
 * @param movedTo day of the meeting that it went on to; null for none, also while it waits for one
 */
public record PointOutcome(
        long itemId,
        @Nullable AgendaItemState state,
        @Nullable AgendaItemPart part,
        @Nullable Integer planned,
        long seconds,
        @Nullable Instant startedAt,
        Instant at,
        @Nullable Long movedToId,
        @Nullable LocalDate movedTo,
        List<DecisionRow> decisions,
        List<ActionRow> actions,
        List<EarlierNotes> earlier)
        implements Serializable {

    public PointOutcome {
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
        earlier = List.copyOf(earlier);
    }

    /** Whether the meeting is not done with it, and it is none that every meeting has. */
    public boolean isUntreated() {
        return state == AgendaItemState.AGREED && part != AgendaItemPart.STANDING;
    }

    public boolean isTreated() {
        return state == AgendaItemState.TREATED;
    }

    public boolean isMoved() {
        return state == AgendaItemState.MOVED;
    }

    public boolean isStanding() {
        return part == AgendaItemPart.STANDING;
    }

    /** Whether it is talked about now. */
    public boolean isRunning() {
        return startedAt != null;
    }

    /** Whole minutes that it has taken. */
    public long minutesGone() {
        return seconds / 60;
    }

    /** Whether that is more than it may take. */
    public boolean isOver() {
        return planned != null && seconds >= planned * 60L;
    }

    /** Whether it looks as another one does, whenever that was counted. */
    boolean isAs(PointOutcome other) {
        return equals(
                new PointOutcome(
                        other.itemId,
                        other.state,
                        other.part,
                        other.planned,
                        seconds,
                        other.startedAt,
                        at,
                        other.movedToId,
                        other.movedTo,
                        other.decisions,
                        other.actions,
                        other.earlier));
    }
}
