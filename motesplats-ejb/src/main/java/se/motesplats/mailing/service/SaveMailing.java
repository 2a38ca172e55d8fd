package se.motesplats.mailing.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.MailingGroup;
import se.motesplats.mailing.MailingRule;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;
import se.motesplats.shared.SingleLine;

/**
 * What was typed of a mailing.
 *
 * @param mailingId null for a new one
 * @param units see {@link MailingRule}
 * @param checked whether marks and links are asked about: not while the page saves by itself, amid
 *     a word
 */
public record SaveMailing(
        long eventId,
        @Nullable Long mailingId,
        int version,
        @NotNull @Size(max = Lengths.TITLE) @SingleLine String subjectSv,
        @NotNull @Size(max = Lengths.TEXT) @MultiLine String textSv,
        @NotNull @Size(max = Lengths.TITLE) @SingleLine String subjectEn,
        @NotNull @Size(max = Lengths.TEXT) @MultiLine String textEn,
        @NotNull Set<@NotNull MailingGroup> included,
        @NotNull Set<@NotNull MailingGroup> leftOut,
        @NotNull Set<@NotNull Long> units,
        boolean checked) {

    public SaveMailing {
        included = Set.copyOf(included);
        leftOut = Set.copyOf(leftOut);
        units = Set.copyOf(units);
    }

    MailingRule rule() {
        return new MailingRule(included, leftOut, units);
    }
}
