package se.motesplats.mailing.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.mailing.ReminderKind;

/** Where one kind of reminder gets its date and its recipients from. */
public interface ReminderSource {

    ReminderKind kind();

    /** The template of its mails. */
    String template();

    /** The last day that reminders of the event count back from, if there is one. */
    Optional<LocalDate> deadline(long eventId);

    /** Who has something left to do now; nobody twice. */
    List<Recipient> recipients(long eventId);

    /** Somebody to remind, of one thing or more. */
    record Recipient(Person person, List<Matter> matters) {
        public Recipient {
            matters = List.copyOf(matters);
        }

        public long left() {
            return matters.stream().mapToLong(Matter::left).sum();
        }
    }

    /**
     * What is left to do for one organisation.
     *
     * @param left how many are not done
     * @param all of how many
     * @param page where it is done, from the context root
     */
    record Matter(String organisation, long left, long all, String page) {}
}
