package se.motesplats.mailing.service;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.MailingGroup;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.service.RuleMoment;

/**
 * A mailing that can be turned on with one click: a usual one, or one that came along from an
 * earlier event and waits as a draft.
 *
 * @param key by what it is turned on
 * @param mailing the number of the draft; null for a usual one
 * @param moment when that is now; null while there is no such date
 * @param people to whom it would go now
 * @param swedish as the caller would read it in Swedish, were it to come there
 * @param english the same in English; null for none
 */
public record UsualOffer(
        String key,
        @Nullable Long mailing,
        List<MailingGroup> included,
        List<MailingGroup> leftOut,
        MomentRule rule,
        @Nullable RuleMoment moment,
        int people,
        MailingPreview swedish,
        @Nullable MailingPreview english)
        implements Serializable {

    public UsualOffer {
        included = List.copyOf(included);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether it can be turned on: its moment is ahead, or not known yet. */
    public boolean isAhead() {
        return Optional.ofNullable(moment).map(at -> !at.past()).orElse(true);
    }
}
