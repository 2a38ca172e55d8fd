package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** Who was at a meeting: somebody who sits in the group, or a visitor. */
@Entity
@Table(name = "meeting_attendance")
public class MeetingAttendance extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "seat_id")
    private @Nullable AppointedRepresentative seat;

    @Column(name = "visitor_name")
    private @Nullable String visitorName;

    @Column(name = "visitor_organisation")
    private @Nullable String visitorOrganisation;

    @Enumerated(EnumType.STRING)
    private Presence presence;

    protected MeetingAttendance() {}

    /** Of somebody who sits in the group. */
    public MeetingAttendance(Meeting meeting, AppointedRepresentative seat, Presence presence) {
        this.meeting = meeting;
        this.seat = seat;
        this.presence = presence;
    }

    /**
     * Of a visitor, who is there.
     *
     * @param organisation where the visitor comes from, in words; null for nowhere in particular
     */
    public MeetingAttendance(Meeting meeting, String name, @Nullable String organisation) {
        this.meeting = meeting;
        this.visitorName = name;
        this.visitorOrganisation = organisation;
        this.presence = Presence.PRESENT;
    }

    /** Says it anew. */
    public void become(Presence now) {
        presence = now;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    /** The place in the group; empty for a visitor. */
    public Optional<AppointedRepresentative> getSeat() {
        return Optional.ofNullable(seat);
    }

    public Optional<String> getVisitorName() {
        return Optional.ofNullable(visitorName);
    }

    public Optional<String> getVisitorOrganisation() {
        return Optional.ofNullable(visitorOrganisation);
    }

    public Presence getPresence() {
        return presence;
    }
}
