package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.MailPace;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.outbox.service.MailCounts;
import se.motesplats.outbox.service.MailFilter;
import se.motesplats.outbox.service.MailService;

/**
 * How far the mails of an event, or of one of its mailings, have come. Everything is in the
 * database, so the page can be left and found again.
 */
@Named
@ViewScoped
public class MailingProgress implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private MailService mailing;
    @Inject private MailingListView page;
    @Inject private Clock clock;

    private @Nullable MailCounts counts;
    private @Nullable MailPace pace;

    /** Looks again. */
    public void look() {
        MailFilter all = page.getSearch().filter();
        counts =
                mailing.count(
                        new MailFilter(
                                all.eventId(), null, null, all.mailing(), all.oldestFirst()));
        if (pace == null) {
            pace = new MailPace(clock.instant(), getDone());
        }
    }

    /** Whether several mails of an event are on their way. */
    public boolean isUnderWay() {
        if (page.getSearch().getEvent() == null) {
            return false;
        }
        if (counts == null) {
            look();
        }
        return getWaiting() > 1;
    }

    public long getWaiting() {
        return in(OutboxStatus.QUEUED, OutboxStatus.INFLIGHT, OutboxStatus.RETRY);
    }

    /** How many are sent, or will not be. */
    public long getDone() {
        return getAll() - getWaiting();
    }

    public long getAll() {
        return in(OutboxStatus.values());
    }

    /** In whole minutes, rounded up; null while nobody can know. */
    public @Nullable Long getMinutes() {
        return pace == null
                ? null
                : pace.left(clock.instant(), getDone(), getWaiting())
                        .map(MailingProgress::minutes)
                        .orElse(null);
    }

    private static long minutes(Duration left) {
        return left.plusMinutes(1).minusNanos(1).toMinutes();
    }

    private long in(OutboxStatus... states) {
        MailCounts known = counts;
        return known == null
                ? 0
                : Arrays.stream(states)
                        .mapToLong(state -> known.byStatus().getOrDefault(state, 0L))
                        .sum();
    }
}
