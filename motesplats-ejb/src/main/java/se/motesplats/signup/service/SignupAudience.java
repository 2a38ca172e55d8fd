package se.motesplats.signup.service;

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

/** What those who chose sessions or told needs have to know when the event changes. */
@ApplicationScoped
class SignupAudience implements EventAudience {

    @Inject private FollowedSignup followed;
    @PersistenceContext private EntityManager em;

    @Override
    public List<Notice> noticesOf(EventNews news) {
        List<Notice> notices = new ArrayList<>();
        followed.choicesOf(news.eventId())
                .forEach((id, changes) -> notices.add(choices(em.find(Person.class, id), changes)));
        FollowedSignup.Needs needs = followed.needsOf(news.eventId());
        needs.people()
                .forEach(
                        id ->
                                notices.add(
                                        notice(
                                                em.find(Person.class, id),
                                                "event-change-needs",
                                                Map.of("all", needs.all()),
                                                Says.LOSSES)));
        return notices;
    }

    private static Notice choices(Person person, List<ChoicesMoved.Change> changes) {
        return notice(
                person,
                "event-change-choices",
                Map.of(
                        "choices",
                        changes.stream()
                                .map(change -> SignupMails.change(change, person.getLanguage()))
                                .toList()),
                changes.stream().allMatch(change -> change.status().isAlive())
                        ? Says.CHANGES
                        : Says.LOSSES);
    }

    /** They have seats, and stand among those who have. */
    private static Notice notice(
            Person person, String paragraph, Map<String, Object> words, Says says) {
        return new Notice(person, "seat.audience.holders", paragraph, words, List.of(), says);
    }
}
