package se.motesplats.event.news.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.service.EventAudience.Notice;
import se.motesplats.event.service.EventAudience.Says;
import se.motesplats.event.service.EventNews;
import se.motesplats.outbox.digest.service.WaitingMails;
import se.motesplats.outbox.service.OutgoingMail;

/** An event that is changed twice within a minute: who is told of both by one mail, and how. */
@Dependent
public class QuickNews {

    @Inject private WaitingMails waiting;

    /**
     * What one person is told.
     *
     * @param news the change since what this person knows
     * @param following null for a mail that stands by itself
     */
    public record Telling(EventNews news, OutgoingMail.@Nullable Following following) {}

    /**
     * Of each person who has to be told what of. Who has not read yet of a change that is taken
     * back by this one is not among them, and nothing waits for this person any more.
     */
    public Map<Person, Telling> of(EventNews news, Map<Person, List<Notice>> audience) {
        Map<String, String> since =
                waiting.since(audience.keySet().stream().map(p -> topic(news, p)).toList());
        Map<Person, Telling> all = new HashMap<>();
        List<String> needless = new ArrayList<>();
        audience.forEach(
                (person, notices) -> {
                    String topic = topic(news, person);
                    if (!mayFollow(news, notices)) {
                        all.put(person, new Telling(news, null));
                        return;
                    }
                    Set<String> lists = lists(notices);
                    KnownBefore known = new KnownBefore(news.before(), lists);
                    String earlier = since.get(topic);
                    if (earlier != null) {
                        KnownBefore before = KnownBefore.read(earlier);
                        if (!lists.containsAll(before.lists())) {
                            all.put(person, new Telling(news, null));
                            return;
                        }
                        known = new KnownBefore(before.outline(), lists);
                    }
                    EventNews told = known.until(news);
                    if (told.statusChanged()
                            || told.timeChanged()
                            || told.titleChanged()
                            || told.placeChanged()) {
                        all.put(
                                person,
                                new Telling(told, waiting.following(topic, known.written())));
                    } else {
                        needless.add(topic);
                    }
                });
        waiting.withdraw(needless);
        return all;
    }

    /**
     * Whose mail says what is lost, or takes back several entries of the calendar, gets it by
     * itself: none of that can be said by a later one. So does who becomes the contact person.
     */
    private static boolean mayFollow(EventNews news, Collection<Notice> notices) {
        return (news.concernsSeats() || news.concernsAll())
                && !news.newContact()
                && notices.stream().noneMatch(notice -> notice.says() == Says.LOSSES)
                && notices.stream().mapToInt(notice -> notice.calendars().size()).sum() <= 1;
    }

    private static Set<String> lists(Collection<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.says() == Says.CHANGES)
                .map(notice -> Objects.requireNonNull(notice.paragraph()))
                .collect(Collectors.toSet());
    }

    private static String topic(EventNews news, Person person) {
        return "event:%d:%d".formatted(news.eventId(), person.getId());
    }
}
