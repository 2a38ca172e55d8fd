package se.motesplats.seat.mail.service;

import static se.motesplats.event.decision.service.ConsequenceArea.DEADLINES;
import static se.motesplats.event.decision.service.ConsequenceArea.OFFERS;
import static se.motesplats.event.decision.service.ConsequenceArea.SEATS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.decision.service.Consequence;
import se.motesplats.event.decision.service.EventConsequences;
import se.motesplats.event.service.EventNews;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.seat.pool.service.RecallDates;
import se.motesplats.shared.database.service.ResultRow;

/** What becomes of seats, offers, lists and last days when an event changes. */
@ApplicationScoped
class SeatConsequences implements EventConsequences {

    @PersistenceContext private EntityManager em;
    @Inject private SeatRepository seats;
    @Inject private RecallDates recalls;

    /**
     * Seats at one moment.
     *
     * @param online of the people those who are marked so; what counts at an event that is both
     * @param houseRoom for how many there is room in the house; null while that is not limited
     */
    private record Seen(
            long people,
            long online,
            long offers,
            long waiting,
            @Nullable Long houseRoom,
            @Nullable Long onlineRoom,
            @Nullable LocalDate naming,
            @Nullable LocalDate recall) {

        long online(AttendanceMode mode) {
            return switch (mode) {
                case ONLINE -> people;
                case ON_SITE -> 0;
                case HYBRID -> online;
            };
        }
    }

    private Seen look(long eventId) {
        ResultRow row =
                ResultRow.only(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                """
                                select count(*) filter (where n.status in {active}),
                                    count(*) filter (where n.status in {active} and n.seat_mode = 'ONLINE'),
                                    count(*) filter (where n.status = 'INVITED' and n.answer_by is not null),
                                    (select count(*) from reserve r where r.event_id = ?1 and r.status = 'WAITING'),
                                    (select on_site from seat_capacity c where c.event_id = ?1),
                                    (select online from seat_capacity c where c.event_id = ?1)
                                from nomination n where n.event_id = ?1
                                """))
                                .setParameter(1, eventId));
        return new Seen(
                row.number(0),
                row.number(1),
                row.number(2),
                row.number(3),
                row.numberOrNull(4),
                row.numberOrNull(5),
                seats.findLatestRound(eventId).map(AllocationRound::getNamingDeadline).orElse(null),
                recalls.own(eventId).orElse(null));
    }

    @Override
    public Watch watch(long eventId) {
        Seen before = look(eventId);
        return change -> said(change, before, look(eventId));
    }

    private static List<Consequence> said(EventNews change, Seen before, Seen after) {
        List<Consequence> lines = new ArrayList<>();
        String fate = change.cancelled() ? "cancelled" : change.postponed() ? "postponed" : "kept";
        if (after.people > 0) {
            lines.add(Consequence.of(SEATS, "seat.happens.people." + fate, after.people));
        }
        if (change.modeChanged()) {
            lines.addAll(modes(change, before, after));
        }
        if (after.offers > 0) {
            lines.add(Consequence.of(OFFERS, "seat.happens.offers." + fate, after.offers));
        }
        if (after.waiting > 0) {
            lines.add(Consequence.of(OFFERS, "seat.happens.waiting." + fate, after.waiting));
        }
        if (change.daysChanged() || change.statusChanged()) {
            day("seat.happens.naming", change, before.naming, after.naming).ifPresent(lines::add);
            day("seat.happens.recall", change, before.recall, after.recall).ifPresent(lines::add);
        }
        return lines;
    }

    private static List<Consequence> modes(EventNews change, Seen before, Seen after) {
        List<Consequence> lines = new ArrayList<>();
        long wereOnline = before.online(change.before().mode());
        long online = after.online(change.after().mode());
        if (change.after().mode() == AttendanceMode.HYBRID && after.people > 0) {
            lines.add(Consequence.of(SEATS, "seat.happens.both", after.people - online, online));
        } else if (online > wereOnline) {
            lines.add(Consequence.of(SEATS, "seat.happens.toOnline", online - wereOnline));
        } else if (online < wereOnline) {
            lines.add(Consequence.of(SEATS, "seat.happens.toHouse", wereOnline - online));
        }
        if (after.houseRoom != null && after.onlineRoom != null) {
            boolean same =
                    after.houseRoom.equals(before.houseRoom)
                            && after.onlineRoom.equals(before.onlineRoom);
            lines.add(
                    Consequence.of(
                            SEATS,
                            same ? "seat.happens.room.same" : "seat.happens.room",
                            after.houseRoom,
                            after.onlineRoom));
        }
        return lines;
    }

    /** A last day that moved, or one that stands although the days of the event are others. */
    private static Optional<Consequence> day(
            String key, EventNews change, @Nullable LocalDate before, @Nullable LocalDate after) {
        if (after == null || change.cancelled()) {
            return Optional.empty();
        }
        return Optional.of(
                Objects.equals(before, after) || before == null
                        ? Consequence.of(DEADLINES, key + ".stays", after)
                        : Consequence.of(DEADLINES, key + ".moves", before, after));
    }
}
