package se.motesplats.meeting.question.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.OpenQuestion;
import se.motesplats.meeting.QuestionAnswer;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.usecase.service.SystemStep;

/**
 * Reminds those organisations that have not answered a question, once, from eight o'clock three
 * days before its last day. Safe to run twice: the question is locked and remembers it.
 */
@ApplicationScoped
public class QuestionJob implements Job {

    private static final Duration LATELY = Duration.ofDays(1);

    @Inject private QuestionRepository repository;
    @Inject private QuestionDesk desk;
    @Inject private Clock clock;
    @Inject private Event<QuestionReminded> reminded;

    @Override
    public String name() {
        return "meeting.questions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    @SystemStep
    @Transactional
    public String run() {
        Instant now = clock.instant();
        LocalDate today = SwedishTime.dayOf(now);
        int mailed = 0;
        for (long id : repository.openUntil(today, today.plusDays(OpenQuestion.REMINDED_BEFORE))) {
            OpenQuestion question = repository.lock(id);
            // The other node may have been here between the list and the lock.
            if (question.isReminderDue(now) && !now.isBefore(question.getAskedAt().plus(LATELY))) {
                mailed += remind(question, now);
            }
        }
        return mailed + " reminded";
    }

    private int remind(OpenQuestion question, Instant now) {
        List<GroupOrganisation> waiting =
                repository.answers(List.of(question)).stream()
                        .filter(a -> !a.getReply().isAnswer())
                        .map(QuestionAnswer::getOrganisation)
                        .toList();
        question.remind(now);
        QuestionPost post = desk.post(question, waiting);
        reminded.fire(new QuestionReminded(post));
        return post.letters().size();
    }
}
