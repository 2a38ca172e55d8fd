package se.motesplats.programme.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.programme.ProgrammeWarning;
import se.motesplats.programme.ReleaseChangeKind;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;

/**
 * The working schedule with everything that is needed to go on with it.
 *
 * @param days the event's days with their hours
 * @param sessions in the order of their titles
 * @param unplanned accepted proposals that have no session yet
 * @param releases newest first
 * @param changes what a release now would change since the newest one
 */
public record WorkingProgramme(
        String eventTitle,
        EventStatus eventStatus,
        List<Slot> days,
        List<ProgrammeWarning.Place> rooms,
        List<Row> sessions,
        List<Unplanned> unplanned,
        List<ProgrammeWarning> warnings,
        List<Release> releases,
        List<Change> changes)
        implements Serializable {

    /**
     * A session of the working schedule.
     *
     * @param ownPresenters the text that somebody wrote; null when the proposal's are shown
     * @param presenters as the page will show them; empty for nobody
     */
    public record Row(
            long id,
            int version,
            @Nullable Long proposalId,
            SessionKind kind,
            String title,
            @Nullable String ownPresenters,
            String presenters,
            @Nullable String ownText,
            @Nullable Long roomId,
            @Nullable String room,
            @Nullable Slot slot,
            @Nullable Integer expected)
            implements Serializable {}

    /** An accepted proposal that waits for a place. */
    public record Unplanned(
            long proposalId, String number, String title, SessionKind kind, String presenters)
            implements Serializable {}

    /** A release in the list. */
    public record Release(
            long id, int number, String name, Instant at, @Nullable String by, boolean published)
            implements Serializable {}

    /**
     * A line of the change log; slots and rooms are null where there is none.
     *
     * @param choices how many people have chosen the session or wait for a place in it
     */
    public record Change(
            ReleaseChangeKind kind,
            String title,
            @Nullable Slot before,
            @Nullable String roomBefore,
            @Nullable Slot after,
            @Nullable String roomAfter,
            long choices)
            implements Serializable {
        /** Whether people who count on it must be told. */
        public boolean isConcerning() {
            return choices > 0
                    && (kind == ReleaseChangeKind.MOVED || kind == ReleaseChangeKind.REMOVED);
        }
    }

    /** The session with this id. */
    public Optional<Row> session(long id) {
        return sessions.stream().filter(s -> s.id() == id).findFirst();
    }

    /** The session that the proposal has become. */
    public Optional<Row> sessionOf(long proposal) {
        return sessions.stream()
                .filter(s -> s.proposalId() != null && s.proposalId() == proposal)
                .findFirst();
    }

    /** The proposal with this id, while it waits for a place. */
    public Optional<Unplanned> waiting(long proposal) {
        return unplanned.stream().filter(p -> p.proposalId() == proposal).findFirst();
    }

    /** How many sessions have no time, and so are not in a release. */
    public long unplaced() {
        return sessions.stream().filter(s -> s.slot() == null).count();
    }

    public int nextNumber() {
        return releases.isEmpty() ? 1 : releases.get(0).number() + 1;
    }
}
