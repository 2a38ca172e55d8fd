package se.motesplats.proposal.writing.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import se.motesplats.proposal.ground.service.DraftDeadlineNear;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.AllowSystem;
import se.motesplats.shared.usecase.service.UseCase;

/** Reminds of drafts that nobody has sent in when the last day is near. */
@Stateless
@UseCase
public class DraftReminderService {

    /** So many days before the last day. */
    static final int DAYS_BEFORE = 3;

    /** Not before people are at work. */
    static final LocalTime FROM = LocalTime.of(8, 0);

    /** A draft that was changed just now is being worked on; nobody needs to be reminded of it. */
    static final Duration QUIET = Duration.ofHours(12);

    @Inject private ProposalRepository repository;
    @Inject private Clock clock;
    @Inject private Event<DraftDeadlineNear> near;

    /**
     * Announces the drafts that are due; the mail is sent once for each draft and last day, however
     * often this runs.
     *
     * @return how many drafts are due now
     */
    @AllowSystem
    public int remind() {
        var now = clock.instant().atZone(SwedishTime.zone());
        LocalDate today = now.toLocalDate();
        LocalDate until = today.plusDays(DAYS_BEFORE);
        if (now.toLocalTime().isBefore(FROM)) {
            until = until.minusDays(1);
        }
        List<DraftDeadlineNear> due =
                repository.draftsDue(today, until, now.minus(QUIET).toInstant());
        due.forEach(near::fire);
        return due.size();
    }
}
