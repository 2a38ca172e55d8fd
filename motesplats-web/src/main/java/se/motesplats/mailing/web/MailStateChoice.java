package se.motesplats.mailing.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.outbox.service.MailCounts;

/**
 * A state of mails to choose, with how many mails are in it.
 *
 * @param status null for all
 * @param count null where a text finds more than are counted
 */
public record MailStateChoice(
        @Nullable OutboxStatus status, @Nullable Long count, boolean chosen, String link)
        implements Serializable {

    /** First all together, then each state that mails are in. */
    static List<MailStateChoice> of(
            MailCounts counts,
            @Nullable OutboxStatus chosen,
            Function<@Nullable OutboxStatus, String> link) {
        Map<OutboxStatus, Long> known = counts.byStatus();
        boolean unknown = known.isEmpty() && counts.found() > 0;
        long all = known.values().stream().mapToLong(Long::longValue).sum();
        List<MailStateChoice> choices = new ArrayList<>();
        choices.add(
                new MailStateChoice(null, unknown ? null : all, chosen == null, link.apply(null)));
        for (OutboxStatus state : OutboxStatus.values()) {
            if (unknown || known.containsKey(state)) {
                choices.add(
                        new MailStateChoice(
                                state, known.get(state), state == chosen, link.apply(state)));
            }
        }
        return choices;
    }
}
