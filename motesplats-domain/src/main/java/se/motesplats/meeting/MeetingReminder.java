package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import se.motesplats.shared.BaseEntity;

/** A meeting was reminded of, for the day that it had then: once for each day. */
@Entity
@Table(name = "meeting_reminder")
public class MeetingReminder extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    private LocalDate day;

    @Column(name = "sent_at")
    private Instant sentAt;

    private int people;

    protected MeetingReminder() {}

    /**
     * @param people how many were reminded
     */
    public MeetingReminder(Meeting meeting, Instant sentAt, int people) {
        this.meeting = meeting;
        this.day = meeting.getDay();
        this.sentAt = sentAt;
        this.people = people;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public LocalDate getDay() {
        return day;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public int getPeople() {
        return people;
    }
}
