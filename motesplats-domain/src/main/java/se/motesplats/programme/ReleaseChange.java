package se.motesplats.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a release changes since the one before.
 *
 * @param before the session in the release before; null if it is new
 * @param after the session in this release; null if it is gone
 */
public record ReleaseChange(
        ReleaseChangeKind kind, @Nullable ReleasedSession before, @Nullable ReleasedSession after) {

    /** The changes from one release to the next, in the order of the newer one, removals last. */
    public static List<ReleaseChange> between(
            List<ReleasedSession> older, List<ReleasedSession> newer) {
        Map<Long, ReleasedSession> left = new LinkedHashMap<>();
        older.forEach(s -> left.put(s.getSessionId(), s));
        List<ReleaseChange> changes = new ArrayList<>();
        newer.stream()
                .sorted(
                        Comparator.comparing((ReleasedSession s) -> s.getSlot().day())
                                .thenComparing(s -> s.getSlot().startsAt())
                                .thenComparing(ReleasedSession::getTitle))
                .forEach(
                        after -> {
                            ReleasedSession before = left.remove(after.getSessionId());
                            if (before == null) {
                                changes.add(
                                        new ReleaseChange(ReleaseChangeKind.ADDED, null, after));
                            } else if (!before.hasSameSlot(after)) {
                                changes.add(
                                        new ReleaseChange(ReleaseChangeKind.MOVED, before, after));
                            } else if (!before.saysTheSame(after)) {
                                changes.add(
                                        new ReleaseChange(
                                                ReleaseChangeKind.REWORDED, before, after));
                            }
                        });
        left.values()
                .forEach(
                        gone ->
                                changes.add(
                                        new ReleaseChange(ReleaseChangeKind.REMOVED, gone, null)));
        return changes;
    }

    /** The session, as it is now or was last. */
    public ReleasedSession session() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException("a change of nothing");
    }
}
