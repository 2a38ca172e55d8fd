package se.motesplats.seat.ground.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationLink;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.Seat;
import se.motesplats.seat.SeatCalendar;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.database.service.ResultRow;

/** Rounds, allocations, seats and nominations in the database; all locks are taken here. */
@Dependent
public class SeatRepository {

    /** What the columns of {@link #COUNTS} count: seats, those with a name, those with a yes. */
    private static final String COUNTS =
            " count(s.id), count(n.id), count(case when n.status in ('ACCEPTED', 'ATTENDED', 'NO_SHOW') then 1 end) ";

    /** Seats of the allocation {@code a} that are kept at the moment of the parameter. */
    private static final String HELD =
            ", (select coalesce(sum(h.seats), 0) from seat_hold h where h.allocation_id = a.id and h.ended_at is null and h.valid_until > ?%d) ";

    private static final String SEATS_OF_ALLOCATION =
            """
             left join seat s on s.allocation_id = a.id and s.void_at is null
             left join nomination n on n.seat_id = s.id and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')
            """;

    /**
     * Seats without a name. The states stand in the query, so that its plan, made once, can use the
     * partial index; that the seats come first and their names are looked up one by one, because
     * few seats are wanted of thousands.
     */
    private static final String UNNAMED_SEATS =
            """
            select s.* from seat s where s.allocation_id = ?1 and s.void_at is null %s
            and not exists (select 1 from nomination n where n.seat_id = s.id
                and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW'))
            order by s.id limit %d
            """;

    private static final String AFTER_THE_NAMED =
            """
            and s.id > coalesce((select max(m.seat_id) from nomination m where m.allocation_id = ?1
                and m.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')), 0)
            """;

    private static final String UNIQUE_VIOLATION = "23505";

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    // Locks ------------------------------------------------------------------------------------

    /**
     * Work on rounds of an event waits for each other here. Nothing that refers to the event waits,
     * because the key is not locked.
     */
    public void lockEvent(long eventId) {
        if (em.createNativeQuery("select id from event where id = ?1 for no key update")
                .setParameter(1, eventId)
                .getResultList()
                .isEmpty()) {
            throw new NotFound();
        }
    }

    /**
     * Locks the rows of the given units, parents first, and gives their ids by organisation.
     *
     * <p>The event's key comes first, shared: every row written later refers to it, and whoever
     * changes the event itself holds its row before the allocations.
     */
    public Map<Long, Long> lockAllocations(long eventId, Collection<Long> organisationIds) {
        if (em.createNativeQuery("select id from event where id = ?1 for key share")
                .setParameter(1, eventId)
                .getResultList()
                .isEmpty()) {
            throw new NotFound();
        }
        Query query =
                em.createNativeQuery(
                        """
                        select a.organisation_id, a.id from allocation a join organisation o on o.id = a.organisation_id
                        where a.event_id = ?1 and a.purpose = 'UNIT' and a.organisation_id in (%s) order by o.path collate "C" for update of a
                        """
                                .formatted(placeholders(2, organisationIds.size())));
        query.setParameter(1, eventId);
        int position = 2;
        for (Long id : organisationIds) {
            query.setParameter(position++, id);
        }
        Map<Long, Long> found = new HashMap<>();
        for (ResultRow columns : ResultRow.of(query)) {
            found.put(columns.number(0), columns.number(1));
        }
        return found;
    }

    /**
     * As {@link #lockAllocations}, for one unit and in one statement: the event's key, shared, and
     * then the unit.
     *
     * @return empty if the unit never had seats at the event; then nothing is locked
     */
    public Optional<Allocation> lockAllocation(long eventId, long organisationId) {
        List<?> locked =
                em.createNativeQuery(
                                """
                                select a.* from event e join allocation a on a.event_id = e.id
                                where e.id = ?1 and a.organisation_id = ?2 and a.purpose = 'UNIT'
                                for key share of e for update of a
                                """,
                                Allocation.class)
                        .setParameter(1, eventId)
                        .setParameter(2, organisationId)
                        .getResultList();
        return locked.stream().map(Allocation.class::cast).findFirst();
    }

    /**
     * Locks a pool of the event, and makes it if there is none. It comes before the units, and
     * pools in the order of their purposes.
     */
    public Allocation lockPool(long eventId, AllocationPurpose purpose) {
        em.createNativeQuery(
                        """
                        insert into allocation (id, version, event_id, organisation_id, purpose)
                        select nextval('seq_id'), 1, e.id, (select o.id from organisation o where o.kind = 'ASSOCIATION' order by o.id limit 1), ?2
                        from event e where e.id = ?1 and not exists (
                            select from allocation a where a.event_id = e.id and a.purpose = ?2)
                        on conflict (event_id, purpose) where purpose <> 'UNIT' do nothing
                        """)
                .setParameter(1, eventId)
                .setParameter(2, purpose.name())
                .executeUpdate();
        return em.createQuery(
                        "select a from Allocation a where a.event.id = :event and a.purpose = :purpose",
                        Allocation.class)
                .setParameter("event", eventId)
                .setParameter("purpose", purpose)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /** Locks all units and pools of an event, parents first. */
    public void lockAllAllocations(long eventId) {
        em.createNativeQuery(
                        """
                        select a.id from allocation a join organisation o on o.id = a.organisation_id
                        where a.event_id = ?1 order by o.path collate "C", a.purpose for update of a
                        """)
                .setParameter(1, eventId)
                .getResultList();
    }

    /**
     * Locks all pools and units of the event, in the order of everybody: the event's key, shared,
     * then pools, then units. There is a pool for free seats afterwards.
     *
     * @return id of the pool
     */
    public long lockEverything(long eventId) {
        if (em.createNativeQuery("select id from event where id = ?1 for key share")
                .setParameter(1, eventId)
                .getResultList()
                .isEmpty()) {
            throw new NotFound();
        }
        em.createNativeQuery(
                        """
                        insert into allocation (id, version, event_id, organisation_id, purpose)
                        select nextval('seq_id'), 1, ?1, (select o.id from organisation o where o.kind = 'ASSOCIATION' order by o.id limit 1), 'FREE'
                        where not exists (select from allocation a where a.event_id = ?1 and a.purpose = 'FREE')
                        on conflict (event_id, purpose) where purpose <> 'UNIT' do nothing
                        """)
                .setParameter(1, eventId)
                .executeUpdate();
        lockAllAllocations(eventId);
        return findPool(eventId).orElseThrow(NotFound::new);
    }

    /**
     * Locks people, last of all and in the order of ids: whoever gives a seat or a place on a list
     * to somebody waits for others who do the same, and then asks again what the person has.
     * Nothing that refers to a person waits, because the key is not locked.
     */
    public void lockPeople(Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return;
        }
        Query query =
                em.createNativeQuery(
                        "select id from person where id in (%s) order by id for no key update"
                                .formatted(placeholders(1, personIds.size())));
        int position = 1;
        for (Long id : personIds) {
            query.setParameter(position++, id);
        }
        query.getResultList();
    }

    // Rounds -----------------------------------------------------------------------------------

    /** The round that the event's seats come from; its top-ups are not meant. */
    public Optional<AllocationRound> findLatestRound(long eventId) {
        return em.createQuery(
                        "select r from AllocationRound r where r.event.id = :event and r.toppedUp is null order by r.number desc",
                        AllocationRound.class)
                .setParameter("event", eventId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public AllocationRound getRound(long id) {
        return get(AllocationRound.class, id);
    }

    /**
     * The same round, with the municipalities of its shares and those who answered for them, in one
     * statement: what is read one by one takes as many statements as there are municipalities.
     */
    public AllocationRound withShares(AllocationRound round) {
        em.createQuery(
                        """
                        select s from AllocationShare s join fetch s.organisation left join fetch s.requestedBy left join fetch s.keptBy
                        where s.round = :round
                        """,
                        AllocationShare.class)
                .setParameter("round", round)
                .getResultList();
        return round;
    }

    /** The round as it is now, also if it was loaded before a lock was waited for. */
    public AllocationRound getFreshRound(long id) {
        AllocationRound round = get(AllocationRound.class, id);
        em.refresh(round);
        return round;
    }

    /** The event of a round, without loading either. */
    public long getEventOfRound(long roundId) {
        return one(
                em.createQuery(
                                "select r.event.id from AllocationRound r where r.id = :id",
                                Long.class)
                        .setParameter("id", roundId));
    }

    /** One row for each seat that the round grants, at its municipality. */
    public void makeSeats(AllocationRound round) {
        em.flush();
        em.createNativeQuery(
                        """
                        insert into allocation (id, version, event_id, organisation_id, purpose)
                        select nextval('seq_id'), 1, s.event_id, s.organisation_id, 'UNIT' from allocation_share s
                        where s.round_id = ?1
                        on conflict on constraint uq_allocation_organisation do nothing
                        """)
                .setParameter(1, round.getId())
                .executeUpdate();
        em.createNativeQuery(
                        """
                        insert into seat (id, version, event_id, round_id, allocation_id)
                        select nextval('seq_id'), 1, s.event_id, s.round_id, a.id
                        from allocation_share s
                        join allocation a on a.event_id = s.event_id and a.organisation_id = s.organisation_id and a.purpose = 'UNIT'
                        cross join lateral generate_series(1, coalesce(s.adjusted, s.computed))
                        where s.round_id = ?1
                        """)
                .setParameter(1, round.getId())
                .executeUpdate();
    }

    public void voidSeats(long roundId, Instant at) {
        em.createNativeQuery(
                        "update seat set void_at = ?2, version = version + 1 where round_id = ?1 and void_at is null")
                .setParameter(1, roundId)
                .setParameter(2, java.sql.Timestamp.from(at))
                .executeUpdate();
        // Nothing is kept where nothing is left.
        em.createNativeQuery(
                        """
                        update seat_hold set ended_at = ?2, version = version + 1
                        where ended_at is null and event_id = (select r.event_id from allocation_round r where r.id = ?1)
                        and not exists (select from seat s where s.allocation_id = seat_hold.allocation_id and s.void_at is null)
                        """)
                .setParameter(1, roundId)
                .setParameter(2, java.sql.Timestamp.from(at))
                .executeUpdate();
    }

    /** Active nominations on seats that come from a round or lie with a unit. */
    public long countNamed(long eventId) {
        return one(named("count(n)", eventId));
    }

    /** Whether there are any, without counting them. */
    public boolean isAnybodyNamed(long eventId) {
        return !named("n.id", eventId).setMaxResults(1).getResultList().isEmpty();
    }

    private TypedQuery<Long> named(String what, long eventId) {
        return em.createQuery(
                        "select "
                                + what
                                + """
                                 from Nomination n join n.seat s left join s.round r join n.allocation a
                                where n.event.id = :event and n.status in :active and (r.id is not null or a.purpose = :unit)
                                """,
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("unit", AllocationPurpose.UNIT)
                .setParameter("active", NominationStatus.ACTIVE);
    }

    public List<Organisation> municipalities(LocalDate on) {
        return em.createQuery(
                        """
                        select o from Organisation o where o.kind = :kind
                        and (o.validFrom is null or o.validFrom <= :day) and (o.validTo is null or o.validTo >= :day)
                        """,
                        Organisation.class)
                .setParameter("kind", OrganisationKind.MUNICIPALITY)
                .setParameter("day", on)
                .setHint("eclipselink.batch", "o.populations")
                .getResultList();
    }

    /** Years for which every municipality that is valid on the day has a population. */
    public List<Integer> weightYears(LocalDate on) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select p.year from organisation_population p join organisation o on o.id = p.organisation_id
                                where o.kind = 'MUNICIPALITY' and coalesce(o.valid_from, ?1) <= ?1 and coalesce(o.valid_to, ?1) >= ?1
                                group by p.year
                                having count(*) = (select count(*) from organisation m where m.kind = 'MUNICIPALITY'
                                    and coalesce(m.valid_from, ?1) <= ?1 and coalesce(m.valid_to, ?1) >= ?1)
                                order by p.year desc
                                """)
                                .setParameter(1, java.sql.Date.valueOf(on)))
                .stream()
                .map(row -> row.small(0))
                .toList();
    }

    public long countMunicipalities(LocalDate on) {
        return one(
                em.createQuery(
                                """
                                select count(o) from Organisation o where o.kind = :kind
                                and (o.validFrom is null or o.validFrom <= :day) and (o.validTo is null or o.validTo >= :day)
                                """,
                                Long.class)
                        .setParameter("kind", OrganisationKind.MUNICIPALITY)
                        .setParameter("day", on));
    }

    /** The next editor of the round sees that something changed, also when only its shares did. */
    public void touch(AllocationRound round) {
        em.lock(round, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
    }

    // Allocations and seats --------------------------------------------------------------------

    public Optional<Long> findAllocation(long eventId, long organisationId) {
        return em.createQuery(
                        "select a.id from Allocation a where a.event.id = :event and a.organisation.id = :unit and a.purpose = :unitPurpose",
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("unit", organisationId)
                .setParameter("unitPurpose", AllocationPurpose.UNIT)
                .getResultStream()
                .findFirst();
    }

    /** The pool of free seats. */
    public Optional<Long> findPool(long eventId) {
        return ResultRow.numbers(
                        em.createNativeQuery(
                                        "select id from allocation where event_id = ?1 and purpose = 'FREE'")
                                .setParameter(1, eventId))
                .stream()
                .findFirst();
    }

    /** The unit that passed seats on to this one; a unit never changes it. */
    public Optional<Organisation> findParentOrganisation(long eventId, long organisationId) {
        return em.createQuery(
                        """
                        select o from Allocation a join a.parent p join p.organisation o
                        where a.event.id = :event and a.organisation.id = :unit
                        """,
                        Organisation.class)
                .setParameter("event", eventId)
                .setParameter("unit", organisationId)
                .getResultStream()
                .findFirst();
    }

    public Allocation getAllocation(long id) {
        return get(Allocation.class, id);
    }

    /**
     * The units of an event with their numbers, parents before children.
     *
     * @param paths only those in these sub-trees; null for all
     */
    public List<AllocationRow> rows(long eventId, @Nullable Collection<String> paths) {
        if (paths != null && paths.isEmpty()) {
            return List.of();
        }
        StringBuilder within = new StringBuilder();
        if (paths != null) {
            for (int i = 0; i < paths.size(); i++) {
                within.append(i == 0 ? " and (" : " or ").append("o.path like ?").append(i + 2);
            }
            within.append(')');
        }
        // Each unit's rows are counted in an index, without looking at them one by one; a seat with
        // a name does not move, so that a name lies where its seat lies.
        Query query =
                em.createNativeQuery(
                        """
                        select a.id, o.id, o.name, o.path, a.parent_allocation_id, s.seats, n.named, n.accepted,
                            coalesce(b.seats, 0)
                        """
                                + HELD.formatted(2 + (paths == null ? 0 : paths.size()))
                                + """
                                from allocation a join organisation o on o.id = a.organisation_id
                                left join (
                                """
                                + SeatMoveRepository.GONE
                                + """
                                ) b on b.allocation_id = a.id
                                cross join lateral (select count(*) as seats from seat s
                                    where s.allocation_id = a.id and s.void_at is null) s
                                cross join lateral (select count(*) as named,
                                        count(*) filter (where n.status in ('ACCEPTED', 'ATTENDED', 'NO_SHOW')) as accepted
                                    from nomination n where n.event_id = a.event_id and n.allocation_id = a.id
                                    and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')) n
                                where a.event_id = ?1 and a.purpose = 'UNIT'
                                """
                                + within
                                + " order by o.path collate \"C\"");
        query.setParameter(1, eventId);
        int position = 2;
        for (String path : paths == null ? List.<String>of() : paths) {
            query.setParameter(position++, path + '%');
        }
        query.setParameter(position, now());
        List<AllocationRow> rows = new ArrayList<>();
        for (ResultRow c : ResultRow.of(query)) {
            SeatNumbers own = new SeatNumbers(c.number(5), c.number(6), c.number(7), c.number(9));
            rows.add(
                    new AllocationRow(
                            c.number(0),
                            c.number(1),
                            c.text(2),
                            c.text(3),
                            c.numberOrNull(4),
                            own,
                            own,
                            c.number(8)));
        }
        return SeatTree.sumUp(rows);
    }

    /** Seats of the unit itself, and how many of them have a name; asked inside the lock. */
    public SeatNumbers countOwn(long allocationId) {
        ResultRow c =
                ResultRow.only(
                        em.createNativeQuery(
                                        "select"
                                                + COUNTS
                                                + HELD.formatted(2)
                                                + "from allocation a"
                                                + SEATS_OF_ALLOCATION
                                                + " where a.id = ?1 group by a.id")
                                .setParameter(1, allocationId)
                                .setParameter(2, now()));
        return new SeatNumbers(c.number(0), c.number(1), c.number(2), c.number(3));
    }

    /**
     * Up to that many seats of the unit without a name, those that are kept left out; asked inside
     * the lock.
     */
    public List<Seat> freeSeats(long allocationId, int most) {
        int held = Math.toIntExact(countHeld(allocationId));
        List<Seat> unnamed = unnamedSeats(allocationId, most + held);
        return unnamed.subList(0, Math.min(most, Math.max(0, unnamed.size() - held)));
    }

    /** Seats of the unit that are kept now. */
    private long countHeld(long allocationId) {
        return one(
                em.createQuery(
                                """
                                select coalesce(sum(h.seats), 0L) from SeatHold h
                                where h.allocation.id = :allocation and h.endedAt is null and h.validUntil > :now
                                """,
                                Long.class)
                        .setParameter("allocation", allocationId)
                        .setParameter("now", clock.instant()));
    }

    /**
     * Up to that many seats of the unit without a name, also kept ones; asked inside the lock.
     *
     * <p>Seats get names in the order of their ids, so the first one after all that have names is
     * found at once; only what a returned or declined seat leaves before them is searched for.
     */
    List<Seat> unnamedSeats(long allocationId, int most) {
        List<Seat> seats = unnamedSeats(AFTER_THE_NAMED, allocationId, most);
        return seats.size() < most ? unnamedSeats("", allocationId, most) : seats;
    }

    private List<Seat> unnamedSeats(String which, long allocationId, int most) {
        List<?> seats =
                em.createNativeQuery(UNNAMED_SEATS.formatted(which, most), Seat.class)
                        .setParameter(1, allocationId)
                        .getResultList();
        return seats.stream().map(Seat.class::cast).toList();
    }

    /** Units below that are valid on the day; those directly below come first. */
    public List<Organisation> unitsBelow(Organisation unit, LocalDate on) {
        return em.createQuery(
                        """
                        select o from Organisation o where o.path like :below and o.id <> :self
                        and (o.validFrom is null or o.validFrom <= :day) and (o.validTo is null or o.validTo >= :day)
                        order by o.name
                        """,
                        Organisation.class)
                .setParameter("below", unit.getPath() + '%')
                .setParameter("self", unit.getId())
                .setParameter("day", on)
                .getResultList();
    }

    // Nominations ------------------------------------------------------------------------------

    public Nomination getNomination(long id) {
        return get(Nomination.class, id);
    }

    /** The nomination as it is now, also if it was loaded before a lock was waited for. */
    public Nomination getFresh(long id) {
        Nomination nomination = get(Nomination.class, id);
        em.refresh(nomination);
        return nomination;
    }

    /** Where a nomination belongs, without loading it: event, organisation and its path. */
    public record Place(long eventId, long organisationId, String path, long personId) {}

    public Place getPlace(long nominationId) {
        ResultRow row =
                ResultRow.first(
                                em.createQuery(
                                                """
                                        select n.event.id, o.id, o.path, n.person.id
                                        from Nomination n join n.allocation a join a.organisation o where n.id = :id
                                        """)
                                        .setParameter("id", nominationId))
                        .orElseThrow(NotFound::new);
        return new Place(row.number(0), row.number(1), row.text(2), row.number(3));
    }

    /** Whether any of these people has a seat at the event. */
    public boolean isAnybodySeated(long eventId, Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return false;
        }
        Query query =
                em.createNativeQuery(
                        """
                        select exists (select from nomination n where n.event_id = ?1 and n.person_id in (%s)
                            and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW'))
                        """
                                .formatted(placeholders(2, personIds.size())));
        query.setParameter(1, eventId);
        int position = 2;
        for (Long id : personIds) {
            query.setParameter(position++, id);
        }
        return (Boolean) query.getSingleResult();
    }

    /** Active nominations of the event for any of these people. */
    public List<Nomination> activeOf(long eventId, Collection<Long> personIds) {
        return em.createQuery(
                        """
                        select n from Nomination n join fetch n.person join fetch n.allocation
                        where n.event.id = :event and n.person.id in :people and n.status in :active order by n.id
                        """,
                        Nomination.class)
                .setParameter("event", eventId)
                .setParameter("people", personIds)
                .setParameter("active", NominationStatus.ACTIVE)
                .getResultList();
    }

    /** Everybody who holds a seat. */
    public List<Nomination> holders(long eventId) {
        return em.createQuery(
                        """
                        select n from Nomination n join fetch n.person join fetch n.allocation
                        where n.event.id = :event and n.status in :active order by n.id
                        """,
                        Nomination.class)
                .setParameter("event", eventId)
                .setParameter("active", NominationStatus.ACTIVE)
                .getResultList();
    }

    /**
     * Own nominations for events that are not over on the day, latest first; and the ended ones.
     */
    public List<Nomination> ofPerson(long personId) {
        return em.createQuery(
                        """
                        select n from Nomination n join fetch n.event join fetch n.allocation
                        where n.person.id = :person order by n.id desc
                        """,
                        Nomination.class)
                .setParameter("person", personId)
                .setMaxResults(200)
                .getResultList();
    }

    /** Who has a seat now. */
    public Optional<Nomination> activeOn(long seatId) {
        return em.createQuery(
                        "select n from Nomination n join fetch n.person where n.seat.id = :seat and n.status in :active",
                        Nomination.class)
                .setParameter("seat", seatId)
                .setParameter("active", NominationStatus.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    /** Who got the last seat, for the unit itself; empty for a protected identity. */
    public Optional<String> latestName(long allocationId) {
        return em.createQuery(
                        """
                        select n from Nomination n join fetch n.person
                        where n.allocation.id = :allocation and n.status in :active order by n.nominatedAt desc, n.id desc
                        """,
                        Nomination.class)
                .setParameter("allocation", allocationId)
                .setParameter("active", NominationStatus.ACTIVE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(Nomination::getNameForUnit);
    }

    // Links and calendars ----------------------------------------------------------------------

    public Optional<NominationLink> findLink(String hash) {
        return em.createQuery(
                        "select l from NominationLink l where l.hash = :hash", NominationLink.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    public Optional<SeatCalendar> findCalendar(long eventId, long personId) {
        return em.createQuery(
                        "select c from SeatCalendar c where c.eventId = :event and c.personId = :person",
                        SeatCalendar.class)
                .setParameter("event", eventId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    // Others -----------------------------------------------------------------------------------

    /**
     * The event as it is now, also if it was loaded before a lock was waited for, with its days and
     * its contact person.
     */
    public Event getEvent(long id) {
        return one(
                em.createQuery(
                                """
                                select e from Event e join fetch e.contactPerson left join fetch e.days d
                                where e.id = :id order by d.day
                                """,
                                Event.class)
                        .setParameter("id", id)
                        .setHint("eclipselink.refresh", true)
                        .setHint("eclipselink.refresh.cascade", "NoCascading"));
    }

    public Organisation getOrganisation(long id) {
        return get(Organisation.class, id);
    }

    /** A unit with seats of its own, and the last day to name people for them. */
    public record ToName(
            long eventId,
            String eventTitle,
            long roundId,
            LocalDate deadline,
            long allocationId,
            long organisationId,
            String organisationName,
            String path,
            SeatNumbers own) {}

    /**
     * Units with seats of their own, at fixed rounds of events that are planned and not over.
     *
     * @param unnamedOnly only those with seats that have no name
     */
    public List<ToName> naming(
            @Nullable Long eventId,
            LocalDate today,
            @Nullable Collection<String> paths,
            boolean unnamedOnly) {
        if (paths != null && paths.isEmpty()) {
            return List.of();
        }
        StringBuilder sql =
                new StringBuilder(
                        "select e.id, e.title, r.id, r.naming_deadline, a.id, o.id, o.name, o.path,"
                                + COUNTS
                                + HELD.formatted(2)
                                + """
                                from allocation a
                                join organisation o on o.id = a.organisation_id
                                join event e on e.id = a.event_id and e.status = 'PLANNED'
                                join allocation_round r on r.event_id = e.id and r.status = 'FIXED' and r.number =
                                    (select max(l.number) from allocation_round l where l.event_id = e.id and l.topped_up_id is null)
                                """
                                + SEATS_OF_ALLOCATION
                                + """
                                where a.purpose = 'UNIT' and not exists (select from event_day d where d.event_id = e.id having max(d.day) < ?1)
                                """);
        int position = 3;
        if (eventId != null) {
            sql.append(" and e.id = ?").append(position++);
        }
        int firstPath = position;
        if (paths != null) {
            for (int i = 0; i < paths.size(); i++) {
                sql.append(i == 0 ? " and (" : " or ").append("o.path like ?").append(position++);
            }
            sql.append(')');
        }
        sql.append(" group by e.id, e.title, r.id, r.naming_deadline, a.id, o.id, o.name, o.path")
                .append(" having count(s.id) > ")
                .append(unnamedOnly ? "count(n.id)" : "0")
                .append(" order by r.naming_deadline, o.path collate \"C\"");
        Query query = em.createNativeQuery(sql.toString());
        query.setParameter(1, java.sql.Date.valueOf(today));
        query.setParameter(2, now());
        if (eventId != null) {
            query.setParameter(3, eventId);
        }
        int at = firstPath;
        for (String path : paths == null ? List.<String>of() : paths) {
            query.setParameter(at++, path + '%');
        }
        List<ToName> rows = new ArrayList<>();
        for (ResultRow c : ResultRow.of(query)) {
            rows.add(
                    new ToName(
                            c.number(0),
                            c.text(1),
                            c.number(2),
                            c.day(3),
                            c.number(4),
                            c.number(5),
                            c.text(6),
                            c.text(7),
                            new SeatNumbers(c.number(8), c.number(9), c.number(10), c.number(11))));
        }
        return rows;
    }

    /** Rounds that are still worked on, of planned events. */
    public List<AllocationRound> proposedRounds() {
        return em.createQuery(
                        "select r from AllocationRound r join fetch r.event e where r.course.status = :status order by r.id",
                        AllocationRound.class)
                .setParameter("status", RoundStatus.PROPOSED)
                .setMaxResults(50)
                .getResultList();
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    public void flush() {
        em.flush();
    }

    /**
     * Writes what is pending.
     *
     * @param constraint a wall that somebody else may have reached first
     * @param refusal what to say then
     */
    public void flush(String constraint, Supplier<? extends BusinessException> refusal) {
        try {
            em.flush();
        } catch (PersistenceException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql
                        && UNIQUE_VIOLATION.equals(sql.getSQLState())
                        && String.valueOf(sql.getMessage()).contains(constraint)) {
                    BusinessException told = refusal.get();
                    told.addSuppressed(refused);
                    throw told;
                }
            }
            throw refused;
        }
    }

    private <T> T get(Class<T> type, long id) {
        T found = em.find(type, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    private static <T> T one(TypedQuery<T> query) {
        return query.getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private java.sql.Timestamp now() {
        return java.sql.Timestamp.from(clock.instant());
    }

    private static String placeholders(int first, int count) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < count; i++) {
            list.append(i == 0 ? "?" : ", ?").append(first + i);
        }
        return list.toString();
    }
}
