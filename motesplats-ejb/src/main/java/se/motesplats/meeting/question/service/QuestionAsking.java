package se.motesplats.meeting.question.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form to ask a question begins with.
 *
 * @param itemTitle of the point that it comes from; null for none
 * @param itemText what that says; null for nothing
 * @param organisations that take part in the group today
 * @param people of the group today, who can look after the question
 * @param ownerId of the one who is suggested for that; null if there is nobody
 */
public record QuestionAsking(
        long meetingId,
        long groupId,
        String groupName,
        LocalDate day,
        @Nullable String itemTitle,
        @Nullable String itemText,
        List<Asked> organisations,
        List<QuestionChoice> people,
        @Nullable Long ownerId)
        implements Serializable {

    /**
     * An organisation that can be asked.
     *
     * @param people names of those who get the mail, as far as they may be shown
     * @param unnamed how many more get it
     */
    public record Asked(long id, String name, List<String> people, int unnamed)
            implements Serializable {

        /** The names in words. */
        public String names() {
            return String.join(", ", people);
        }

        public boolean isReached() {
            return !people.isEmpty() || unnamed > 0;
        }
    }

    public QuestionAsking {
        organisations = List.copyOf(organisations);
        people = List.copyOf(people);
    }
}
