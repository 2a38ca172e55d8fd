package se.motesplats.meeting.minutes.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.meeting.MinutesApproval;

/**
 * What somebody who approves has said.
 *
 * @param name null if it must not be shown
 * @param answeredAt null before the answer
 * @param words what is to be changed; null for a yes
 */
public record ApproverRow(
        @Nullable String name, boolean yes, @Nullable Instant answeredAt, @Nullable String words)
        implements Serializable {

    static ApproverRow of(MinutesApproval approval) {
        Person person = approval.getPerson();
        return new ApproverRow(
                person.getNameForOthers().orElse(null),
                approval.isYes(),
                approval.getAnsweredAt().orElse(null),
                approval.getWords().orElse(null));
    }
}
