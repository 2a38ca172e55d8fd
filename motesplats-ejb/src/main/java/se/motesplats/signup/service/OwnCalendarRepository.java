package se.motesplats.signup.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.database.service.ResultRow;

/** What stands in somebody's calendar, in one statement however many events there are. */
@Dependent
class OwnCalendarRepository {

    @PersistenceContext private EntityManager em;

    /**
     * The days of events at which the person has a seat, or works with and has none; the sessions
     * chosen there, and those that the person presents by what is released.
     *
     * @param today for roles that begin and end
     * @param since days before that are left out
     */
    List<OwnCalendar.Entry> entries(long personId, LocalDate today, LocalDate since) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                """
                                with held as (
                                    select e.*, r.changed_at, nullif(concat_ws(', ', e.venue, e.venue_address), '') house
                                    from event e join event_revision r on r.event_id = e.id
                                    where e.status in ('PLANNED', 'COMPLETED') and e.last_day >= ?3),
                                own as (
                                    select n.id, n.event_id, n.status, e.version, e.changed_at, e.title, e.venue,
                                           n.seat_mode = 'ONLINE' and e.attendance_mode = 'HYBRID' or e.attendance_mode = 'ONLINE' online,
                                           e.house, e.online_url
                                    from nomination n join held e on e.id = n.event_id
                                    where n.person_id = ?1 and n.status in {takingPart}),
                                work as (
                                    select e.id from held e where e.contact_person_id = ?1
                                    union
                                    select a.event_id from role_assignment a where a.person_id = ?1 and a.event_id is not null
                                    and (a.valid_from is null or a.valid_from <= ?2) and (a.valid_to is null or a.valid_to >= ?2))
                                select 'day-' || o.id || '-' || d.day, o.event_id, o.version, o.changed_at, o.title, d.day, d.starts_at, d.ends_at,
                                       case when o.online then o.online_url else o.house end, o.status <> 'INVITED', true
                                from own o join event_day d on d.event_id = o.event_id
                                union all
                                select 'choice-' || o.id || '-' || s.id, o.event_id, s.version, o.changed_at, s.title, s.day, s.starts_at, s.ends_at,
                                       case when o.online then o.online_url else nullif(concat_ws(', ', s.room, o.venue), '') end, true, true
                                from own o join session_choice c on c.nomination_id = o.id and c.status = 'CHOSEN'
                                join signup_session s on s.id = c.signup_session_id and s.dropped_at is null
                                union all
                                select 'work-' || e.id || '-' || d.day, e.id, e.version, e.changed_at, e.title, d.day, d.starts_at, d.ends_at,
                                       coalesce(e.house, e.online_url), true, false
                                from work w join held e on e.id = w.id join event_day d on d.event_id = e.id
                                where not exists (select 1 from own o where o.event_id = e.id)
                                union all
                                select 'presents-' || s.session_id, e.id, e.version + s.sequence, greatest(e.changed_at, l.released_at), s.title, s.day,
                                       s.starts_at, s.ends_at, coalesce(nullif(concat_ws(', ', s.room, e.venue), ''), e.online_url), true, false
                                from proposal a join held e on e.id = a.event_id join programme g on g.event_id = e.id
                                join programme_release l on l.id = g.published_release_id
                                join released_session s on s.release_id = l.id and s.proposal_id = a.id
                                where a.status = 'ACCEPTED' and (a.proposer_id = ?1 or exists (
                                    select 1 from co_presenter c where c.proposal_id = a.id and c.person_id = ?1 and c.status = 'CONFIRMED'))
                                order by 6, 7, 1
                                """))
                                .setParameter(1, personId)
                                .setParameter(2, today)
                                .setParameter(3, since))
                .stream()
                .map(
                        r ->
                                new OwnCalendar.Entry(
                                        r.text(0),
                                        r.number(1),
                                        r.small(2),
                                        r.instant(3),
                                        r.text(4),
                                        r.day(5),
                                        r.time(6),
                                        r.time(7),
                                        r.textOrNull(8),
                                        r.flag(9),
                                        r.flag(10)))
                .toList();
    }
}
