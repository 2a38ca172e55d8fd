package se.motesplats.meeting.question.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.OpenQuestion;
import se.motesplats.meeting.QuestionAnswer;
import se.motesplats.meeting.QuestionReply;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.sitting.service.MeetingOutcome;
import se.motesplats.meeting.sitting.service.MeetingOutcomeKind;
import se.motesplats.meeting.sitting.service.MeetingOutcomes;

/**
 * For the minutes: the questions that were raised at a meeting, and the answers to earlier ones
 * that came since the meeting before.
 */
@ApplicationScoped
class QuestionOutcomes implements MeetingOutcomes {

    @Inject private QuestionRepository repository;
    @Inject private GroupRepository groups;
    @Inject private Clock clock;

    @Override
    public List<MeetingOutcome> of(long meetingId) {
        Meeting meeting = groups.getMeeting(meetingId);
        List<MeetingOutcome> outcomes = new ArrayList<>();
        List<OpenQuestion> raised = repository.ofMeeting(meetingId);
        Map<OpenQuestion, List<QuestionAnswer>> asked =
                repository.answers(raised).stream()
                        .collect(Collectors.groupingBy(QuestionAnswer::getQuestion));
        for (OpenQuestion question : raised) {
            outcomes.add(
                    new MeetingOutcome(
                            question.getItem().map(AgendaItem::getId).orElse(null),
                            MeetingOutcomeKind.QUESTION,
                            question.getText(),
                            asked.getOrDefault(question, List.of()).stream()
                                    .map(QuestionAnswer::getOrganisation)
                                    .map(GroupOrganisation::getName)
                                    .toList(),
                            question.getLastDay().orElse(null)));
        }
        outcomes.addAll(answers(meeting));
        return outcomes;
    }

    private List<MeetingOutcome> answers(Meeting meeting) {
        Instant from = repository.before(meeting).map(Meeting::end).orElse(Instant.EPOCH);
        Instant to = meeting.end().isBefore(clock.instant()) ? meeting.end() : clock.instant();
        Map<OpenQuestion, List<QuestionAnswer>> came = new LinkedHashMap<>();
        repository
                .answeredBetween(meeting, from, to)
                .forEach(a -> came.computeIfAbsent(a.getQuestion(), q -> new ArrayList<>()).add(a));
        return came.entrySet().stream()
                .map(
                        e ->
                                new MeetingOutcome(
                                        null,
                                        MeetingOutcomeKind.QUESTION,
                                        said(e.getKey(), e.getValue()),
                                        List.of(),
                                        null))
                .toList();
    }

    /** The question, then an answer on each line; minutes are written in Swedish. */
    private static String said(OpenQuestion question, List<QuestionAnswer> answers) {
        StringBuilder text = new StringBuilder(question.getText());
        for (QuestionAnswer answer : answers) {
            text.append('\n')
                    .append(answer.getOrganisation().getName())
                    .append(": ")
                    .append(word(answer.getReply()))
                    .append(answer.getText().map(words -> " – " + words).orElse(""));
        }
        return text.toString();
    }

    private static String word(QuestionReply reply) {
        return switch (reply) {
            case YES -> "ja";
            case NO -> "nej";
            case PERHAPS -> "svar med ord";
            case WAITING -> "inget svar";
        };
    }
}
