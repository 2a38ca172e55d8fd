package se.motesplats.shared;

/**
 * Where a right holds: the whole system, one event, or an organisation with everything under it.
 *
 * @see Grants
 */
public sealed interface Scope {

    /** Everywhere. */
    record Everywhere() implements Scope {}

    /** One event. */
    record Event(long eventId) implements Scope {}

    /**
     * An organisation and its sub-tree.
     *
     * @param path ids from the root down, as {@code /1/14/} — see {@code Organisation.getPath()}
     */
    record Organisation(String path) implements Scope {
        public Organisation {
            if (!path.startsWith("/") || !path.endsWith("/")) {
                throw new IllegalArgumentException("not an organisation path: " + path);
            }
        }
    }

    static Scope system() {
        return new Everywhere();
    }

    static Scope event(long eventId) {
        return new Event(eventId);
    }

    static Scope organisation(String path) {
        return new Organisation(path);
    }

    /** Whether a right given here reaches the target. */
    default boolean covers(Scope target) {
        if (this instanceof Everywhere) {
            return true;
        }
        if (this instanceof Organisation mine && target instanceof Organisation theirs) {
            return theirs.path().startsWith(mine.path());
        }
        return equals(target);
    }
}
