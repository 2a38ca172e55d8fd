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
import se.motesplats.shared.database.service.ResultRow;

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
        for (ResultRow c :
                ResultRow.of(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                        """
                                select a.id, a.parent_allocation_id, a.purpose, o.id, o.name,
                                    coalesce(s.seats, 0), coalesce(n.named, 0), coalesce(n.accepted, 0),
                                    least(coalesce(h.held, 0), coalesce(s.seats, 0) - coalesce(n.named, 0)), coalesce(b.seats, 0)
                                from allocation a join organisation o on o.id = a.organisation_id
                                left join (select allocation_id, count(*) as seats from seat
                                    where event_id = ?1 and void_at is null group by allocation_id) s on s.allocation_id = a.id
                                left join (select allocation_id, count(*) as named,
                                        count(*) filter (where status in {taken}) as accepted from nomination
                                    where event_id = ?1 and status in {active}
                                    group by allocation_id) n on n.allocation_id = a.id
                                left join (select allocation_id, sum(seats) as held from seat_hold
                                    where event_id = ?1 and ended_at is null and valid_until > ?2 group by allocation_id) h on h.allocation_id = a.id
                                left join (%s) b on b.allocation_id = a.id
                                where a.event_id = ?1
                                order by o.path collate "C", a.purpose
                                """)
                                                .formatted(SeatMoveRepository.GONE))
                                .setParameter(1, eventId)
                                .setParameter(2, Timestamp.from(now)))) {
            rows.add(
                    new Row(
                            c.number(0),
                            c.numberOrNull(1),
                            c.constant(AllocationPurpose.class, 2),
                            c.number(3),
                            c.text(4),
                            new SeatNumbers(c.number(5), c.number(6), c.number(7), c.number(8)),
                            c.number(9)));
        }
        return rows;
    }
}
