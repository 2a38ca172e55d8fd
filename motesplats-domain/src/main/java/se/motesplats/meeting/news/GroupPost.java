package se.motesplats.meeting.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/** News of a group, or what a member says about news of it. */
@Entity
@Table(name = "group_post")
public class GroupPost extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private MeetingGroup meetingGroup;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "news_id")
    private @Nullable GroupPost news;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private Person author;

    private @Nullable String title;

    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    private int people;

    @Column(name = "hidden_at")
    private @Nullable Instant hiddenAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hidden_by_id")
    private @Nullable Person hiddenBy;

    @Column(name = "hidden_reason")
    private @Nullable String hiddenReason;

    protected GroupPost() {}

    /**
     * News.
     *
     * @param people how many get it by mail
     */
    public GroupPost(
            MeetingGroup group, Person author, String title, String text, int people, Instant at) {
        this.meetingGroup = group;
        this.author = author;
        this.title = title;
        this.text = text;
        this.people = people;
        this.writtenAt = at;
    }

    private GroupPost(GroupPost news, Person author, String text, Instant at) {
        this.meetingGroup = news.meetingGroup;
        this.news = news;
        this.author = author;
        this.text = text;
        this.writtenAt = at;
    }

    /**
     * What somebody says about these news.
     *
     * @throws RuleViolation {@code error.meeting.newsHidden} if they are not shown any more
     */
    public GroupPost comment(Person by, String words, Instant at) {
        if (hiddenAt != null) {
            throw new RuleViolation("error.meeting.newsHidden");
        }
        return new GroupPost(this, by, words, at);
    }

    /**
     * Shows it to nobody any more but to its author and to those who prepare the group's meetings.
     * What is hidden stays so.
     *
     * @param reason why; an author who takes the own words back need not say
     * @throws RuleViolation {@code error.meeting.newsReason} if somebody else says none
     */
    public void hide(Person by, @Nullable String reason, Instant at) {
        if (!by.equals(author) && reason == null) {
            throw new RuleViolation("error.meeting.newsReason");
        }
        if (hiddenAt == null) {
            hiddenAt = at;
            hiddenBy = by;
            hiddenReason = reason;
        }
    }

    public MeetingGroup getGroup() {
        return meetingGroup;
    }

    /** The news that it is about; empty for news. */
    public Optional<GroupPost> getNews() {
        return Optional.ofNullable(news);
    }

    public Person getAuthor() {
        return author;
    }

    public Optional<String> getTitle() {
        return Optional.ofNullable(title);
    }

    public String getText() {
        return text;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    /** How many got it by mail. */
    public int getPeople() {
        return people;
    }

    public Optional<Instant> getHiddenAt() {
        return Optional.ofNullable(hiddenAt);
    }

    public Optional<Person> getHiddenBy() {
        return Optional.ofNullable(hiddenBy);
    }

    public Optional<String> getHiddenReason() {
        return Optional.ofNullable(hiddenReason);
    }
}
