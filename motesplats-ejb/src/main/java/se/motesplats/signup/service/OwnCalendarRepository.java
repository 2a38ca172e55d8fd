package se.motesplats.signup.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.database.service.ResultRow;

/** What stands in somebody's calendar, in one statement however many events there are. */
@Dependent
class OwnCalendarRepository {

    @PersistenceContext private EntityManager em;

    /** The days of events at which the person has a seat, and the sessions chosen there. */
    List<OwnCalendar.Entry> entries(long personId) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                """
                                with own as (
                                    select n.id, n.event_id, n.status,
                                           case when n.seat_mode = 'ONLINE' or e.attendance_mode = 'ONLINE' then null else e.venue end venue,
                                           e.venue_address, e.title, e.version
                                    from nomination n join event e on e.id = n.event_id
                                    where n.person_id = ?1 and n.status in {takingPart} and e.status in ('PLANNED', 'COMPLETED'))
                                select 'day-' || o.id || '-' || d.day, o.event_id, o.version, o.title, d.day, d.starts_at, d.ends_at,
                                       case when o.venue is not null then concat_ws(', ', o.venue, o.venue_address) end,
                                       o.status <> 'INVITED'
                                from own o join event_day d on d.event_id = o.event_id
                                union all
                                select 'choice-' || o.id || '-' || s.id, o.event_id, s.version, s.title, s.day, s.starts_at, s.ends_at,
                                       nullif(concat_ws(', ', s.room, o.venue), ''), true
                                from own o join session_choice c on c.nomination_id = o.id and c.status = 'CHOSEN'
                                join signup_session s on s.id = c.signup_session_id and s.dropped_at is null
                                order by 5, 6, 1
                                """))
                                .setParameter(1, personId))
                .stream()
                .map(
                        r ->
                                new OwnCalendar.Entry(
                                        r.text(0),
                                        r.number(1),
                                        r.small(2),
                                        r.text(3),
                                        r.day(4),
                                        r.time(5),
                                        r.time(6),
                                        r.textOrNull(7),
                                        r.flag(8)))
                .toList();
    }
}
