package se.motesplats.programme;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;

/** A numbered, named, frozen copy of the working schedule. */
@Entity
@Table(name = "programme_release")
public class ProgrammeRelease extends BaseEntity {

    @Column(name = "event_id")
    private long eventId;

    private int number;
    private String name;

    @Column(name = "released_at")
    private Instant releasedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private @Nullable Person person;

    @OneToMany(mappedBy = "release", cascade = CascadeType.PERSIST)
    @OrderBy("day, startsAt, room, title")
    private List<ReleasedSession> sessions = new ArrayList<>();

    protected ProgrammeRelease() {}

    public ProgrammeRelease(
            long eventId, int number, String name, Instant releasedAt, @Nullable Person person) {
        this.eventId = eventId;
        this.number = number;
        this.name = name;
        this.releasedAt = releasedAt;
        this.person = person;
    }

    void add(ReleasedSession session) {
        sessions.add(session);
    }

    public long getEventId() {
        return eventId;
    }

    public int getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public Instant getReleasedAt() {
        return releasedAt;
    }

    public Optional<Person> getPerson() {
        return Optional.ofNullable(person);
    }

    public List<ReleasedSession> getSessions() {
        return List.copyOf(sessions);
    }
}
