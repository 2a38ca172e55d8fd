package se.motesplats.meeting.question.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.motesplats.account.Person;
import se.motesplats.account.SecretToken;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.OpenQuestion;
import se.motesplats.meeting.QuestionLink;
import se.motesplats.meeting.group.service.MeetingRights;

/** What several use cases of questions do: who is written to, and with which link. */
@Dependent
class QuestionDesk {

    @Inject private QuestionRepository repository;
    @Inject private MeetingRights rights;
    @Inject private Clock clock;

    /**
     * Who is written to today for these organisations: the representatives of each, or its
     * substitutes where it has none.
     */
    List<AppointedRepresentative> writtenTo(Collection<GroupOrganisation> organisations) {
        List<AppointedRepresentative> speakers =
                repository.speakers(
                        organisations.stream().map(GroupOrganisation::getId).toList(),
                        rights.today());
        Set<Long> represented =
                speakers.stream()
                        .filter(s -> s.getRole() == GroupRole.REPRESENTATIVE)
                        .map(QuestionDesk::organisation)
                        .map(GroupOrganisation::getId)
                        .collect(Collectors.toSet());
        return speakers.stream()
                .filter(
                        s ->
                                s.getRole() == GroupRole.REPRESENTATIVE
                                        || !represented.contains(organisation(s).getId()))
                .toList();
    }

    static GroupOrganisation organisation(AppointedRepresentative speaker) {
        return speaker.getOrganisation().orElseThrow();
    }

    /** New links for those who are written to, whose older ones end; one mail for each person. */
    QuestionPost post(OpenQuestion question, Collection<GroupOrganisation> organisations) {
        Instant now = clock.instant();
        Map<Person, Set<String>> people = new LinkedHashMap<>();
        for (AppointedRepresentative to : writtenTo(organisations)) {
            people.computeIfAbsent(to.getPerson(), p -> new TreeSet<>())
                    .add(organisation(to).getName());
        }
        Map<Person, QuestionLink> links = new HashMap<>();
        repository.links(question.getId()).forEach(l -> links.put(l.getPerson(), l));
        List<QuestionPost.Letter> letters =
                people.entrySet().stream()
                        .map(
                                e ->
                                        new QuestionPost.Letter(
                                                e.getKey(),
                                                renew(question, e.getKey(), links, now),
                                                List.copyOf(e.getValue())))
                        .toList();
        repository.flush();
        return new QuestionPost(question, letters, now);
    }

    private SecretToken renew(
            OpenQuestion question, Person to, Map<Person, QuestionLink> links, Instant now) {
        SecretToken token = SecretToken.create("");
        QuestionLink link = links.get(to);
        if (link == null) {
            link = new QuestionLink(question, to, now);
            repository.add(link);
        }
        link.renew(token.hash(), question.linksUntil(now), now);
        return token;
    }
}
