package se.motesplats.seat.ground.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.AllocationPurpose;

/**
 * What units and pools have of their own, in a fixed number of statements. Seats, names and what is
 * kept are counted apart, each once and by its index, because joined they would be read seat by
 * seat.
 */
@Dependent
public class AllocationRepository {

    @PersistenceContext private EntityManager em;

    /** An allocation with its own numbers, those below not included. */
    public record Row(
            long allocationId,
            @Nullable Long parentId,
            AllocationPurpose purpose,
            long organisationId,
            String name,
            SeatNumbers own,
            long returned) {}

    /** Parents before children. */
    public List<Row> rows(long eventId, Instant now) {
        List<Row> rows = new ArrayList<>();
        for (Object row :
                em.createNativeQuery(
                                """
                                select a.id, a.parent_allocation_id, a.purpose, o.id, o.name,
                                    coalesce(s.seats, 0), coalesce(n.named, 0), coalesce(n.accepted, 0),
                                    least(coalesce(h.held, 0), coalesce(s.seats, 0) - coalesce(n.named, 0)), coalesce(b.seats, 0)
                                from allocation a join organisation o on o.id = a.organisation_id
                                left join (select allocation_id, count(*) as seats from seat
                                    where event_id = ?1 and void_at is null group by allocation_id) s on s.allocation_id = a.id
                                left join (select allocation_id, count(*) as named,
                                        count(*) filter (where status in ('ACCEPTED', 'ATTENDED', 'NO_SHOW')) as accepted from nomination
                                    where event_id = ?1 and status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')
                                    group by allocation_id) n on n.allocation_id = a.id
                                left join (select allocation_id, sum(seats) as held from seat_hold
                                    where event_id = ?1 and ended_at is null and valid_until > ?2 group by allocation_id) h on h.allocation_id = a.id
                                left join (%s) b on b.allocation_id = a.id
                                where a.event_id = ?1
                                order by o.path collate "C", a.purpose
                                """
                                        .formatted(SeatMoveRepository.GONE))
                        .setParameter(1, eventId)
                        .setParameter(2, Timestamp.from(now))
                        .getResultList()) {
            Object[] c = (Object[]) row;
            rows.add(
                    new Row(
                            SeatRepository.number(c[0]),
                            c[1] == null ? null : SeatRepository.number(c[1]),
                            AllocationPurpose.valueOf((String) c[2]),
                            SeatRepository.number(c[3]),
                            (String) c[4],
                            new SeatNumbers(
                                    SeatRepository.number(c[5]),
                                    SeatRepository.number(c[6]),
                                    SeatRepository.number(c[7]),
                                    SeatRepository.number(c[8])),
                            SeatRepository.number(c[9])));
        }
        return rows;
    }
}
