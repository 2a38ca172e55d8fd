package se.motesplats.meeting.question.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.motesplats.account.Person;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.OpenQuestion;
import se.motesplats.meeting.QuestionAnswer;
import se.motesplats.meeting.QuestionLink;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.usecase.service.Caller;

/** Puts together what is shown of a question, and knows who looks after it. */
@Dependent
class QuestionReader {

    @Inject private QuestionRepository repository;
    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** Whether the caller looks after it: its owner while in the group, and the secretary. */
    boolean isManaged(OpenQuestion question) {
        return rights.isSecretary(question.getGroup())
                || (caller.findPersonId()
                                .filter(me -> me == question.getOwner().getId())
                                .isPresent()
                        && !rights.roles(question.getGroup()).isEmpty());
    }

    /** For a member of the group: all answers. */
    QuestionDetails forMember(OpenQuestion question) {
        MeetingGroup group = question.getGroup();
        Set<Long> mine =
                caller.findPersonId()
                        .map(me -> repository.spokenFor(group.getId(), me, rights.today()))
                        .orElse(Set.of());
        boolean managed = isManaged(question);
        return details(
                question,
                repository.answers(List.of(question)).stream()
                        .map(a -> row(a, mine.contains(a.getOrganisation().getId())))
                        .toList(),
                managed ? links(question) : List.of(),
                managed ? people(group) : List.of(),
                managed);
    }

    /** For whoever holds a link: the answers of the own organisations only. */
    QuestionDetails forLink(OpenQuestion question, Set<Long> mine) {
        return details(
                question,
                repository.answers(List.of(question)).stream()
                        .filter(a -> mine.contains(a.getOrganisation().getId()))
                        .map(a -> row(a, true))
                        .toList(),
                List.of(),
                List.of(),
                false);
    }

    private static QuestionAnswerRow row(QuestionAnswer answer, boolean mine) {
        return QuestionAnswerRow.of(answer, mine);
    }

    private List<QuestionLinkRow> links(OpenQuestion question) {
        Instant now = clock.instant();
        return repository.links(question.getId()).stream().map(link -> row(link, now)).toList();
    }

    private static QuestionLinkRow row(QuestionLink link, Instant now) {
        return new QuestionLinkRow(
                link.getPerson().getId(),
                link.getPerson().getNameForOthers().orElse(null),
                link.getSentAt(),
                link.isOpen(now));
    }

    /** Those who sit in the group today and may be named, each once. */
    List<QuestionChoice> people(MeetingGroup group) {
        Map<Long, QuestionChoice> people = new LinkedHashMap<>();
        groups.people(group.getId(), rights.today())
                .forEach(
                        place ->
                                place.getNameForOthers()
                                        .ifPresent(
                                                name ->
                                                        people.putIfAbsent(
                                                                place.getPerson().getId(),
                                                                new QuestionChoice(
                                                                        place.getPerson().getId(),
                                                                        name))));
        return List.copyOf(people.values());
    }

    private static QuestionDetails details(
            OpenQuestion question,
            List<QuestionAnswerRow> answers,
            List<QuestionLinkRow> links,
            List<QuestionChoice> people,
            boolean managed) {
        Meeting meeting = question.getMeeting();
        Person owner = question.getOwner();
        return new QuestionDetails(
                question.getId(),
                meeting.getGroup().getId(),
                meeting.getGroup().getName(),
                meeting.getId(),
                meeting.getDay(),
                question.getItem().map(AgendaItem::getTitle).orElse(null),
                question.getRaisedBy().map(GroupOrganisation::getName).orElse(null),
                question.getText(),
                question.getLastDay().orElse(null),
                owner.getId(),
                owner.getNameForOthers().orElse(null),
                question.getStatus(),
                question.getCloseReason().orElse(null),
                question.getAskedAt(),
                answers,
                links,
                people,
                managed);
    }
}
