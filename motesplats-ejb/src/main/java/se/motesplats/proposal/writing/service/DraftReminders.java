package se.motesplats.proposal.writing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import se.motesplats.shared.job.service.Job;

/** Looks every quarter of an hour for drafts whose last day is near. */
@ApplicationScoped
class DraftReminders implements Job {

    @Inject private DraftReminderService reminders;

    @Override
    public String name() {
        return "proposal.remind";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public String run() {
        return reminders.remind() + " drafts near their deadline";
    }
}
