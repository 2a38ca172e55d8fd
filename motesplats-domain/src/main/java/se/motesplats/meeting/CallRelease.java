package se.motesplats.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;

/** A call as it was sent: the first one, and each update. It never changes. */
@Entity
@Table(name = "call_release")
public class CallRelease extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    private int number;

    @Column(name = "sent_at")
    private Instant sentAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sent_by_id")
    private @Nullable Person sentBy;

    private int people;
    private LocalDate day;

    @Column(name = "starts_at")
    private LocalTime startsAt;

    private int minutes;
    private @Nullable String place;
    private @Nullable String intro;

    @OneToMany(mappedBy = "release", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<CalledItem> items = new ArrayList<>();

    protected CallRelease() {}

    /**
     * The call as it is now.
     *
     * @param number 1 for the first one
     * @param people how many it goes to
     */
    public CallRelease(
            Meeting meeting,
            int number,
            CallText text,
            int people,
            @Nullable Person sentBy,
            Instant sentAt) {
        this.meeting = meeting;
        this.number = number;
        this.people = people;
        this.sentBy = sentBy;
        this.sentAt = sentAt;
        this.day = text.day();
        this.startsAt = text.startsAt();
        this.minutes = text.minutes();
        this.place = text.place();
        this.intro = text.intro();
        for (CalledPoint point : text.points()) {
            items.add(new CalledItem(this, items.size() + 1, point));
        }
    }

    /** What it said. */
    public CallText text() {
        return new CallText(
                day,
                startsAt,
                minutes,
                place,
                intro,
                items.stream().map(CalledItem::point).toList());
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public int getNumber() {
        return number;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public Optional<Person> getSentBy() {
        return Optional.ofNullable(sentBy);
    }

    public int getPeople() {
        return people;
    }
}
