package se.motesplats.event.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;

/**
 * A feature that knows people whom an event concerns, such as those who have a seat. It says what
 * they have to know when the event changes; the mails are made of that, and so is the preview.
 */
public interface EventAudience {

    /**
     * What one feature has to say to one person.
     *
     * @param group text key of what those people are called, such as {@code
     *     event.audience.workingGroup}
     * @param paragraph template of the paragraph that the person's mail gets besides what all are
     *     told; null for none
     * @param words what the paragraph's placeholders are filled with
     * @param calendars calendar objects for the person; each has to go by a message of its own
     * @param says whether a later mail can take the place of one that says this
     */
    record Notice(
            Person person,
            String group,
            @Nullable String paragraph,
            Map<String, Object> words,
            List<Calendar> calendars,
            Says says) {

        /** How things are now. */
        public Notice(
                Person person,
                String group,
                @Nullable String paragraph,
                Map<String, Object> words,
                List<Calendar> calendars) {
            this(person, group, paragraph, words, calendars, Says.STATE);
        }

        public Notice {
            words = Map.copyOf(words);
            calendars = List.copyOf(calendars);
        }

        /** For somebody who needs to know no more than everybody. */
        public static Notice to(Person person, String group) {
            return new Notice(person, group, null, Map.of(), List.of());
        }
    }

    /** What a paragraph is about, for changes that follow each other quickly. */
    enum Says {
        /** How things are now: the next says it as well. */
        STATE,
        /** What became of some things: only the next list of the same says it as well. */
        CHANGES,
        /** What is gone: nothing says it again. */
        LOSSES
    }

    /**
     * A calendar object.
     *
     * @param method REQUEST or CANCEL, the same as inside
     */
    record Calendar(String method, String iCalendar) {}

    /**
     * What the feature's people are told, in the transaction of the change; a person may stand in
     * it more than once.
     */
    List<Notice> noticesOf(EventNews news);
}
