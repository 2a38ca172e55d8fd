package se.motesplats.shared.told.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a change tells what: before it is made, by a {@link Rehearsal}, and after.
 *
 * @param people how many people; each stands in one group
 * @param mails how many mails; more than people when somebody gets several
 * @param unwanted how many more people do not want such mails, and get none
 */
public record Told(int people, int mails, int unwanted, List<Group> groups)
        implements Serializable {

    private static final int NAMES = 200;

    public static final Told NOBODY = new Told(0, 0, 0, List.of());

    /**
     * People with something in common.
     *
     * @param key text key of what they are called
     * @param names those whose names the caller may read
     * @param unnamed how many more there are
     * @param example a mail as one of them gets it; null if the caller may read none
     */
    public record Group(String key, List<String> names, int unnamed, @Nullable Example example)
            implements Serializable {

        public Group {
            names = List.copyOf(names);
        }

        /** The names that a page shows; more would be a wall. */
        public List<String> first() {
            return names.subList(0, Math.min(names.size(), NAMES));
        }

        /** How many more have a name. */
        public int more() {
            return Math.max(0, names.size() - NAMES);
        }

        public int people() {
            return names.size() + unnamed;
        }
    }

    /** A mail in words. */
    public record Example(String subject, List<String> lines) implements Serializable {
        public Example {
            lines = List.copyOf(lines);
        }
    }

    public Told {
        groups = List.copyOf(groups);
    }

    public boolean isNobody() {
        return mails == 0;
    }
}
