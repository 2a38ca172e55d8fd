package se.motesplats.seat.waiting.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.Reserve;
import se.motesplats.seat.ReserveLevel;
import se.motesplats.seat.ReserveStatus;
import se.motesplats.seat.Seat;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.database.service.ResultRow;

/** The waiting lists of municipalities and events, and their offers, in the database. */
@Dependent
public class WaitingListRepository {

    /** More would be no list that anybody reads. */
    private static final int MOST = 2000;

    @PersistenceContext private EntityManager em;
    @Inject private UnitRepository unitSeats;
    @Inject private SeatLocks locks;

    /**
     * One list.
     *
     * @param path of the municipality; empty for the event's
     */
    record WaitingList(
            long eventId, ReserveLevel level, @Nullable Long organisationId, String path) {}

    WaitingList list(long eventId, ReserveLevel level, @Nullable Organisation organisation) {
        return new WaitingList(
                eventId,
                level,
                organisation == null ? null : organisation.getId(),
                organisation == null ? "" : organisation.getPath());
    }

    /** The list that somebody is on; a unit's own reserves are not on one of these. */
    WaitingList listOf(Reserve reserve) {
        Organisation municipality =
                reserve.getLevel() == ReserveLevel.MUNICIPALITY
                        ? municipality(reserve.getAllocation().getOrganisation())
                                .orElseThrow(NotFound::new)
                        : null;
        return list(reserve.getEventId(), reserve.getLevel(), municipality);
    }

    Optional<Organisation> municipality(Organisation unit) {
        return em.createQuery(
                        """
                        select m from Organisation m, Organisation o where o.id = :unit and m.kind = :kind
                        and o.path like concat(m.path, '%') order by length(m.path) desc
                        """,
                        Organisation.class)
                .setParameter("unit", unit.getId())
                .setParameter("kind", OrganisationKind.MUNICIPALITY)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Locks everything that an offer of this list can move, in the order of everybody. */
    void lock(WaitingList list) {
        if (list.organisationId() == null) {
            locks.lockEverything(list.eventId());
        } else {
            locks.lockAllocations(list.eventId(), units(list.eventId(), list.path()));
        }
    }

    private List<Long> units(long eventId, String path) {
        return em.createQuery(
                        """
                        select o.id from Allocation a join a.organisation o
                        where a.event.id = :event and a.purpose = :unit and o.path like :path order by o.path
                        """,
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("unit", AllocationPurpose.UNIT)
                .setParameter("path", path + '%')
                .getResultList();
    }

    /** The allocation whose free seats are offered to the list, if there is one. */
    Optional<Long> source(WaitingList list) {
        Long organisation = list.organisationId();
        return organisation == null
                ? unitSeats.findPool(list.eventId())
                : unitSeats.findAllocation(list.eventId(), organisation);
    }

    /** Those who wait, in order. */
    List<Reserve> waiting(WaitingList list) {
        return rows(list, List.of(ReserveStatus.WAITING), "r.rank, r.id");
    }

    /** The people of {@link #waiting}, without loading anything that a lock may change. */
    Set<Long> peopleWaiting(WaitingList list) {
        return Set.copyOf(
                em.createQuery(
                                """
                                select r.person.id from Reserve r join r.allocation a join a.organisation o
                                where r.eventId = :event and r.level = :level and r.status = :waiting and o.path like :path
                                order by r.rank, r.id
                                """,
                                Long.class)
                        .setParameter("event", list.eventId())
                        .setParameter("level", list.level())
                        .setParameter("waiting", ReserveStatus.WAITING)
                        .setParameter("path", list.path() + '%')
                        .setMaxResults(MOST)
                        .getResultList());
    }

    List<Reserve> offered(WaitingList list) {
        return rows(list, List.of(ReserveStatus.OFFERED), "r.rank, r.id");
    }

    /** Those who left the list, the latest first. */
    List<Reserve> ended(WaitingList list) {
        return rows(
                        list,
                        List.of(ReserveStatus.values()).stream().filter(s -> !s.isOpen()).toList(),
                        "r.endedAt desc, r.id desc")
                .stream()
                .limit(50)
                .toList();
    }

    private List<Reserve> rows(WaitingList list, List<ReserveStatus> states, String order) {
        TypedQuery<Reserve> query =
                em.createQuery(
                        """
                        select r from Reserve r join fetch r.allocation a join fetch a.organisation o join fetch r.person left join fetch r.movedUpBy
                        where r.eventId = :event and r.level = :level and r.status in :states and o.path like :path order by
                        """
                                + ' '
                                + order,
                        Reserve.class);
        return query.setParameter("event", list.eventId())
                .setParameter("level", list.level())
                .setParameter("states", states)
                .setParameter("path", list.path() + '%')
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Municipalities that have somebody on their list of the event. */
    List<Organisation> municipalitiesWaiting(long eventId) {
        return em.createQuery(
                        """
                        select distinct m from Organisation m, Reserve r join r.allocation a join a.organisation o
                        where r.eventId = :event and r.level = :level and r.status in :open
                        and m.kind = :kind and o.path like concat(m.path, '%')
                        """,
                        Organisation.class)
                .setParameter("event", eventId)
                .setParameter("level", ReserveLevel.MUNICIPALITY)
                .setParameter("open", List.of(ReserveStatus.WAITING, ReserveStatus.OFFERED))
                .setParameter("kind", OrganisationKind.MUNICIPALITY)
                .getResultList();
    }

    List<Reserve> ofPerson(long personId) {
        return em.createQuery(
                        """
                        select r from Reserve r join fetch r.allocation a join fetch a.organisation join fetch a.event
                        where r.person.id = :person and r.status in :open order by r.id
                        """,
                        Reserve.class)
                .setParameter("person", personId)
                .setParameter("open", List.of(ReserveStatus.WAITING, ReserveStatus.OFFERED))
                .getResultList();
    }

    /** The best place after all who wait on the list or have an offer. */
    int nextRank(WaitingList list) {
        return Stream.concat(waiting(list).stream(), offered(list).stream())
                        .mapToInt(Reserve::getRank)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** As it is now, also if it was loaded before a lock was waited for. */
    public void refresh(Object entity) {
        em.refresh(entity);
    }

    boolean isOnAList(long eventId, long personId) {
        return !em.createQuery(
                        "select r.id from Reserve r where r.eventId = :event and r.person.id = :person and r.status in :open",
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("person", personId)
                .setParameter("open", List.of(ReserveStatus.WAITING, ReserveStatus.OFFERED))
                .getResultList()
                .isEmpty();
    }

    Reserve get(long reserveId) {
        Reserve reserve = em.find(Reserve.class, reserveId);
        if (reserve == null) {
            throw new NotFound();
        }
        return reserve;
    }

    /** As it is now, also if it was loaded before a lock was waited for. */
    Reserve fresh(long reserveId) {
        Reserve reserve = get(reserveId);
        em.refresh(reserve);
        return reserve;
    }

    /** The offer that was made for a place on a list. */
    Optional<Nomination> offerOf(Reserve reserve) {
        return em.createQuery(
                        "select n from Nomination n where n.reserve = :reserve order by n.id desc",
                        Nomination.class)
                .setParameter("reserve", reserve)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The place on one of these lists that an open offer was made from. */
    Optional<Long> openOffer(long nominationId) {
        return em.createQuery(
                        "select r.id from Nomination n join n.reserve r where n.id = :id and r.status = :offered and r.level <> :unit",
                        Long.class)
                .setParameter("id", nominationId)
                .setParameter("offered", ReserveStatus.OFFERED)
                .setParameter("unit", ReserveLevel.UNIT)
                .getResultStream()
                .findFirst();
    }

    /** Offers of these lists whose time for an answer is over. */
    List<Long> unanswered(Instant now) {
        return em.createQuery(
                        """
                        select n.id from Nomination n join n.reserve r join n.event e
                        where n.status = :invited and n.answerBy <= :now and r.level <> :unit and e.status = :planned
                        order by n.answerBy, n.id
                        """,
                        Long.class)
                .setParameter("planned", EventStatus.PLANNED)
                .setParameter("invited", NominationStatus.INVITED)
                .setParameter("unit", ReserveLevel.UNIT)
                .setParameter("now", now)
                .getResultList();
    }

    /** Of an event, those who have to answer within a time and have not. */
    List<Nomination> withTimeToAnswer(long eventId) {
        return em.createQuery(
                        "select n from Nomination n where n.event.id = :event and n.status = :invited and n.answerBy is not null order by n.id",
                        Nomination.class)
                .setParameter("event", eventId)
                .setParameter("invited", NominationStatus.INVITED)
                .getResultList();
    }

    /** Places whose offer is over and has not gone on yet. */
    List<Long> notPassedOn() {
        return ResultRow.numbers(
                em.createNativeQuery(
                        "select id from reserve where offered_from_id is not null and passed_on_at is null and ended_at is not null and status <> 'SEATED' order by id"));
    }

    /** Whether somebody has the seat now. */
    boolean isTaken(long seatId) {
        return !em.createQuery(
                        "select n.id from Nomination n where n.seat.id = :seat and n.status in :active",
                        Long.class)
                .setParameter("seat", seatId)
                .setParameter("active", NominationStatus.ACTIVE)
                .getResultList()
                .isEmpty();
    }

    long free(WaitingList list, Instant now) {
        long own = source(list).map(id -> free(id, now)).orElse(0L);
        return own
                + returnedBelow(list).entrySet().stream()
                        .mapToLong(unit -> Math.min(unit.getValue(), free(unit.getKey(), now)))
                        .sum();
    }

    /**
     * Free seats for the list, inside its lock: those of the municipality or the pool first, then
     * those that were given back to a unit of the municipality.
     */
    List<Seat> freeSeats(WaitingList list, int most) {
        List<Seat> free = new ArrayList<>();
        source(list).ifPresent(id -> free.addAll(unitSeats.freeSeats(id, most)));
        returnedBelow(list)
                .forEach(
                        (unit, returned) -> {
                            int left = Math.min(returned.intValue(), most - free.size());
                            if (left > 0) {
                                free.addAll(unitSeats.freeSeats(unit, left));
                            }
                        });
        return free;
    }

    /**
     * Units below the municipality that seats were given back to, or that had them from an offer
     * again, with the number of those that nobody is named for.
     */
    private Map<Long, Long> returnedBelow(WaitingList list) {
        Map<Long, Long> units = new LinkedHashMap<>();
        if (list.organisationId() == null) {
            return units;
        }
        for (ResultRow columns :
                ResultRow.of(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                """
                                select a.id, count(*) from allocation a join organisation o on o.id = a.organisation_id
                                  join seat s on s.allocation_id = a.id and s.void_at is null
                                  join lateral (select m.kind from seat_move m where m.seat_id = s.id and m.kind <> 'NAMED_FOR'
                                    order by m.id desc limit 1) last
                                    on last.kind in ('RETURNED', 'OFFER_OVER')
                                 where a.event_id = ?1 and a.purpose = 'UNIT' and starts_with(o.path, ?2) and o.id <> ?3
                                   and not exists (select from nomination n where n.seat_id = s.id and n.status in {active})
                                 group by a.id, o.path order by o.path collate "C"
                                """))
                                .setParameter(1, list.eventId())
                                .setParameter(2, list.path())
                                .setParameter(3, list.organisationId()))) {
            units.put(columns.number(0), columns.number(1));
        }
        return units;
    }

    private long free(long allocationId, Instant now) {
        return ResultRow.number(
                em.createNativeQuery(
                                SeatSql.of(
                                        """
                                select greatest(0, (select count(*) from seat s where s.allocation_id = ?1 and s.void_at is null and not exists (
                                            select from nomination n where n.seat_id = s.id and n.status in {active}))
                                     - (select coalesce(sum(h.seats), 0) from seat_hold h where h.allocation_id = ?1 and h.ended_at is null and h.valid_until > ?2))
                                """))
                        .setParameter(1, allocationId)
                        .setParameter(2, Timestamp.from(now)));
    }
}
