package se.motesplats.programme.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.event.service.EventAudience;
import se.motesplats.event.service.EventNews;
import se.motesplats.programme.ReleaseChange;

/** Presenters whose time or room in the published programme followed the event. */
@ApplicationScoped
class ProgrammeAudience implements EventAudience {

    @Inject private FollowedProgramme programmes;
    @Inject private PresenterChanges changes;
    @PersistenceContext private EntityManager em;

    @Override
    public List<Notice> noticesOf(EventNews news) {
        List<Notice> notices = new ArrayList<>();
        programmes
                .of(news.eventId())
                .ifPresent(
                        followed ->
                                changes.of(
                                                followed.eventId(),
                                                followed.releaseId(),
                                                followed.beforeId())
                                        .forEach(
                                                (id, theirs) ->
                                                        notices.add(
                                                                notice(
                                                                        em.find(Person.class, id),
                                                                        theirs))));
        return notices;
    }

    private static Notice notice(Person person, List<ReleaseChange> theirs) {
        return new Notice(
                person,
                "proposal.audience",
                "event-change-session",
                Map.of(
                        "sessions",
                        theirs.stream()
                                .map(
                                        change ->
                                                Map.of(
                                                        "session",
                                                        change.session().getTitle(),
                                                        "now",
                                                        ProgrammeMails.said(
                                                                change.after(),
                                                                person.getLanguage())))
                                .toList()),
                List.of(),
                theirs.stream().allMatch(change -> change.after() != null)
                        ? Says.CHANGES
                        : Says.LOSSES);
    }
}
