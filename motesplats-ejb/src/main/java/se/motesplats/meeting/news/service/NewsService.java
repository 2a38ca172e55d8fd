package se.motesplats.meeting.news.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.meeting.news.GroupPost;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * News of a group: written by those who prepare its meetings, read and commented by the members of
 * today. Whoever was let in to one meeting reads none of it.
 */
@Stateless
@UseCase
public class NewsService {

    /** So many stand on one page. */
    public static final int PAGE = 20;

    @Inject private NewsRepository repository;
    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private Event<NewsWritten> written;

    /**
     * The newest news of a group.
     *
     * @param first how many newer ones are left out
     * @param most how many, {@link #PAGE} at most
     * @throws NotFound for all but its members
     */
    @AllowLoggedIn
    @ReadOnly
    public List<NewsRow> list(long groupId, int first, int most) {
        rights.requireMember(groups.get(groupId));
        List<GroupPost> news =
                repository.news(groupId, Math.max(0, first), Math.min(Math.max(1, most), PAGE));
        Map<Long, Long> comments = repository.comments(news);
        return news.stream()
                .map(
                        p ->
                                new NewsRow(
                                        p.getId(),
                                        p.getTitle().orElse(""),
                                        p.getAuthor().getNameForOthers().orElse(null),
                                        p.getWrittenAt(),
                                        comments.getOrDefault(p.getId(), 0L)))
                .toList();
    }

    /**
     * News with what was said about them. What is hidden is there for its author and for those who
     * may hide.
     *
     * @throws NotFound for all but members, and for hidden news
     */
    @AllowLoggedIn
    @ReadOnly
    public NewsDetails get(long newsId) {
        GroupPost news = readable(newsId);
        MeetingGroup group = news.getGroup();
        boolean editable = rights.isSecretary(group);
        return new NewsDetails(
                group.getId(),
                group.getName(),
                news.getTitle().orElse(""),
                news.getPeople(),
                row(news),
                repository.commentsOf(newsId).stream()
                        .filter(p -> isShown(p, editable))
                        .map(this::row)
                        .toList(),
                editable);
    }

    private GroupPost readable(long newsId) {
        GroupPost news = repository.get(newsId);
        rights.requireMember(news.getGroup());
        if (news.getNews().isPresent() || !isShown(news, rights.isSecretary(news.getGroup()))) {
            throw new NotFound();
        }
        return news;
    }

    private boolean isShown(GroupPost post, boolean editable) {
        return post.getHiddenAt().isEmpty() || editable || isOwn(post);
    }

    private boolean isOwn(GroupPost post) {
        return caller.findPersonId().filter(id -> id.equals(post.getAuthor().getId())).isPresent();
    }

    private PostRow row(GroupPost post) {
        return new PostRow(
                post.getId(),
                post.getAuthor().getNameForOthers().orElse(null),
                post.getText(),
                post.getWrittenAt(),
                post.getHiddenAt().isPresent(),
                post.getHiddenReason().orElse(null),
                isOwn(post));
    }

    /**
     * Writes news; the members get them by mail if that is wished.
     *
     * @return their number
     * @throws RuleViolation {@code error.meeting.newsEnded} if the group meets no more
     */
    @AllowLoggedIn
    public long write(@Valid WriteNews command) {
        MeetingGroup group = groups.lock(command.groupId());
        rights.requireSecretary(group);
        if (group.getStatus() == GroupStatus.ENDED) {
            throw new RuleViolation("error.meeting.newsEnded");
        }
        Person me = me();
        List<Person> people = command.mailed() ? others(group, me) : List.of();
        GroupPost news =
                new GroupPost(
                        group,
                        me,
                        command.title().strip(),
                        command.text().strip(),
                        people.size(),
                        clock.instant());
        repository.add(news);
        groups.flush();
        if (!people.isEmpty()) {
            written.fire(new NewsWritten(news, people));
        }
        return news.getId();
    }

    /** Each member of today once, whatever they are in the group; not who writes. */
    private List<Person> others(MeetingGroup group, Person me) {
        Map<Long, Person> people = new LinkedHashMap<>();
        groups.people(group.getId(), rights.today())
                .forEach(place -> people.put(place.getPerson().getId(), place.getPerson()));
        people.remove(me.getId());
        return List.copyOf(people.values());
    }

    private Person me() {
        return repository.person(caller.personId());
    }

    /**
     * Says something about news.
     *
     * @throws RuleViolation if they are hidden
     */
    @AllowLoggedIn
    public void comment(@Valid CommentNews command) {
        GroupPost news = readable(command.newsId());
        repository.add(news.comment(me(), command.comment().strip(), clock.instant()));
    }

    /**
     * Hides news or a comment: the own ones, or for those who prepare the meetings any, with a
     * reason.
     *
     * @throws AccessDenied for what others wrote
     * @throws NotFound for all but members
     */
    @AllowLoggedIn
    public void hide(@Valid HidePost command) {
        GroupPost post = repository.get(command.postId());
        rights.requireMember(post.getGroup());
        boolean editable = rights.isSecretary(post.getGroup());
        if (!isShown(post, editable)) {
            throw new NotFound();
        }
        if (!isOwn(post) && !editable) {
            throw new AccessDenied();
        }
        post.hide(me(), blank(command.reason()), clock.instant());
    }

    private static @Nullable String blank(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
