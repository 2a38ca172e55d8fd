package se.motesplats.meeting.question.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.SecretToken;
import se.motesplats.meeting.OpenQuestion;
import se.motesplats.meeting.QuestionAnswer;
import se.motesplats.meeting.QuestionLink;
import se.motesplats.meeting.QuestionReply;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** Answering for an organisation: logged in, or by the personal link of a mail. */
@Stateless
@UseCase
public class QuestionAnswerService {

    @Inject private QuestionRepository repository;
    @Inject private QuestionReader reader;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private Event<QuestionAllAnswered> allAnswered;

    /**
     * Answers, or changes the answer, for organisations that the caller speaks for today.
     *
     * @throws NotFound for those who do not read the group
     * @throws AccessDenied for the answer of an organisation that the caller does not speak for
     * @throws RuleViolation if the question is closed
     * @throws StaleData if somebody else of the organisation has answered since
     */
    @AllowLoggedIn
    @TakesProblems
    public void answer(long questionId, @Valid AnswerQuestion command) {
        OpenQuestion seen = repository.get(questionId);
        rights.requireMember(seen.getGroup());
        OpenQuestion question = repository.lock(questionId);
        long me = caller.personId();
        Set<Long> mine = repository.spokenFor(question.getGroup().getId(), me, rights.today());
        Map<Long, QuestionAnswer> answers = byId(question);
        for (AnswerQuestion.Reply reply : command.replies()) {
            QuestionAnswer answer =
                    Optional.ofNullable(answers.get(reply.answerId())).orElseThrow(NotFound::new);
            if (!mine.contains(answer.getOrganisation().getId())) {
                throw new AccessDenied();
            }
        }
        answer(question, answers, repository.person(me), command);
    }

    /**
     * The question that a link opens, with the own answers. Looking changes nothing, so that a mail
     * scanner that follows links answers for nobody.
     *
     * @return empty for a link that never was, ran out, was ended or replaced, or whose person
     *     speaks for none of the organisations any more: which of these is not told
     */
    @AllowEveryone
    @ReadOnly
    public Optional<QuestionDetails> byLink(@NotNull @Size(max = Lengths.URL) String token) {
        return repository
                .link(new SecretToken(token).hash(), clock.instant())
                .flatMap(
                        link -> {
                            OpenQuestion question = link.getQuestion();
                            Set<Long> mine = spokenFor(question, link);
                            return Optional.of(reader.forLink(question, mine))
                                    .filter(details -> !details.answers().isEmpty());
                        });
    }

    /**
     * As {@link #answer}, by whoever holds the link.
     *
     * @throws NotFound if the link opens nothing, also for answers of other organisations
     */
    @AllowEveryone
    @TakesProblems
    public void answerByLink(
            @NotNull @Size(max = Lengths.URL) String token, @Valid AnswerQuestion command) {
        String hash = new SecretToken(token).hash();
        Instant now = clock.instant();
        long id = repository.questionOfLink(hash, now).orElseThrow(NotFound::new);
        OpenQuestion question = repository.lock(id);
        QuestionLink link = repository.link(hash, now).orElseThrow(NotFound::new);
        Set<Long> mine = spokenFor(question, link);
        Map<Long, QuestionAnswer> answers =
                byId(question).entrySet().stream()
                        .filter(e -> mine.contains(e.getValue().getOrganisation().getId()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (answers.isEmpty()) {
            throw new NotFound();
        }
        if (command.replies().stream().anyMatch(r -> !answers.containsKey(r.answerId()))) {
            throw new NotFound();
        }
        link.count(now);
        answer(question, answers, link.getPerson(), command);
    }

    private Set<Long> spokenFor(OpenQuestion question, QuestionLink link) {
        return repository.spokenFor(
                question.getGroup().getId(), link.getPerson().getId(), rights.today());
    }

    private Map<Long, QuestionAnswer> byId(OpenQuestion question) {
        return repository.answers(List.of(question)).stream()
                .collect(Collectors.toMap(QuestionAnswer::getId, Function.identity()));
    }

    private void answer(
            OpenQuestion question,
            Map<Long, QuestionAnswer> answers,
            Person by,
            AnswerQuestion command) {
        question.requireNotClosed();
        Instant now = clock.instant();
        List<AnswerQuestion.Reply> replies = command.replies();
        boolean several = replies.size() > 1;
        for (int i = 0; i < replies.size(); i++) {
            AnswerQuestion.Reply reply = replies.get(i);
            String words = blank(reply.text());
            if (reply.reply() != null || words != null || !several) {
                String at = "replies[" + i + "].";
                problems.ask(() -> QuestionAnswer.requireChoice(reply.reply()), at + "reply");
                problems.ask(() -> QuestionAnswer.requireWords(reply.reply(), words), at + "text");
            }
        }
        if (several && replies.stream().allMatch(r -> r.reply() == null)) {
            problems.add("replies[0].reply", "error.meeting.questionChoice");
        }
        problems.refuse();
        for (AnswerQuestion.Reply reply : replies) {
            if (reply.reply() != null) {
                write(Objects.requireNonNull(answers.get(reply.answerId())), reply, by, now);
            }
        }
        repository.flush();
        if (question.answeredByAll()) {
            allAnswered.fire(new QuestionAllAnswered(question));
        }
    }

    /** What is said already is not said again, by whomever. */
    private static void write(
            QuestionAnswer answer, AnswerQuestion.Reply reply, Person by, Instant now) {
        QuestionReply said = Objects.requireNonNull(reply.reply());
        String words = blank(reply.text());
        if (answer.getReply() != said || !Objects.equals(answer.getText().orElse(null), words)) {
            answer.requireVersion(reply.version());
            answer.say(said, words, by, now);
        }
    }

    private static @Nullable String blank(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
