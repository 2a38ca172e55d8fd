package se.motesplats.reminder.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.motesplats.account.Person;

/**
 * Where one kind of reminder gets its date, its recipients and its words from: the feature that
 * knows what is left to do implements it.
 */
public interface ReminderSource {

    /** The key of the kind; it is stored with the rules and must stay. */
    String kind();

    /**
     * The template of its mails. Besides what each recipient's words say, it gets {@code name},
     * {@code event}, {@code deadline}, {@code deadlineShort}, {@code contactName} and {@code
     * contactPhone}.
     */
    String template();

    /**
     * The template of the paragraph that such a mail is within one that gathers several; it gets
     * the same words.
     */
    String section();

    /** The last day that reminders of the event count back from, if there is one. */
    Optional<LocalDate> deadline(long eventId);

    /** Who has something left to do now; nobody twice. */
    List<Recipient> recipients(long eventId);

    /**
     * Somebody to remind, of one thing or more.
     *
     * @param organisations for which something is left to do
     * @param left how many things are not done
     * @param words what the template says of it, in the person's language
     */
    record Recipient(
            Person person, List<String> organisations, long left, Map<String, Object> words) {
        public Recipient {
            organisations = List.copyOf(organisations);
            words = Map.copyOf(words);
        }
    }
}
