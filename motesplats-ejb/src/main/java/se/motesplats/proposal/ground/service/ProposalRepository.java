package se.motesplats.proposal.ground.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.motesplats.event.Event;
import se.motesplats.event.EventStatus;
import se.motesplats.organisation.Organisation;
import se.motesplats.proposal.CallForProposals;
import se.motesplats.proposal.CoPresenter;
import se.motesplats.proposal.CoPresenterStatus;
import se.motesplats.proposal.ConflictOfInterest;
import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.ReceiptNumber;
import se.motesplats.proposal.Review;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.database.service.ResultRow;

/** Where calls, proposals and reviews are kept. */
@Dependent
public class ProposalRepository {

    /** Not a plain space: those fall together in a list. */
    private static final String INDENT = "\u2003";

    @PersistenceContext private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public void remove(Object entity) {
        em.remove(entity);
    }

    /** Writes what has changed, so that the new version is known. */
    public void flush() {
        em.flush();
    }

    public Event getEvent(long id) {
        return Optional.ofNullable(em.find(Event.class, id)).orElseThrow(NotFound::new);
    }

    public Optional<Organisation> findOrganisation(long id) {
        return Optional.ofNullable(em.find(Organisation.class, id));
    }

    /** The tree of a day in Swedish order, each name indented by its level. */
    public List<OrganisationItem> organisations(LocalDate day) {
        List<OrganisationItem> items = new ArrayList<>();
        for (ResultRow columns :
                ResultRow.of(
                        em.createNativeQuery(
                                        """
                                with recursive tree as (
                                  select id, name, 0 as level, array[name collate "sv-SE-x-icu"] as place from organisation
                                  where parent_id is null
                                  and (valid_from is null or valid_from <= ?1) and (valid_to is null or valid_to >= ?1)
                                  union all
                                  select o.id, o.name, t.level + 1, t.place || (o.name collate "sv-SE-x-icu")
                                  from organisation o join tree t on o.parent_id = t.id
                                  where (o.valid_from is null or o.valid_from <= ?1) and (o.valid_to is null or o.valid_to >= ?1))
                                select id, name, level from tree order by place, id
                                """)
                                .setParameter(1, java.sql.Date.valueOf(day)))) {
            items.add(
                    new OrganisationItem(
                            columns.number(0), INDENT.repeat(columns.small(2)) + columns.text(1)));
        }
        return items;
    }

    public Optional<CallForProposals> findCall(long eventId) {
        return em.createQuery(
                        "select c from CallForProposals c where c.event.id = :event",
                        CallForProposals.class)
                .setParameter("event", eventId)
                .getResultStream()
                .findFirst();
    }

    public CallForProposals getCall(long eventId) {
        return findCall(eventId).orElseThrow(NotFound::new);
    }

    /** The call's row, locked; editors of it come one after the other. */
    public Optional<CallForProposals> lockCall(long eventId) {
        return em.createQuery(
                        "select c from CallForProposals c where c.event.id = :event",
                        CallForProposals.class)
                .setParameter("event", eventId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public Proposal get(long id) {
        return Optional.ofNullable(em.find(Proposal.class, id)).orElseThrow(NotFound::new);
    }

    /** Of these the received ones of the event, by their numbers. */
    public List<Proposal> received(long eventId, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p from Proposal p where p.event.id = :event and p.id in :ids"
                                        + " and p.number is not null order by p.number, p.id",
                                Proposal.class)
                        .setParameter("event", eventId)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The proposal as it is now, its row locked until the end of the transaction. */
    public Proposal lock(long id) {
        return Optional.ofNullable(em.find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /**
     * The next number. The counter's row is locked until the transaction ends and rolled back with
     * it, so numbers have neither gaps nor doubles; called as late as possible.
     */
    public ReceiptNumber nextNumber(CallForProposals call) {
        var series = call.getEvent().getSeries();
        int running =
                (int)
                        ResultRow.number(
                                em.createNativeQuery(
                                                "insert into proposal_counter as c (series_id, year, last) values (?1, ?2, 1)"
                                                        + " on conflict (series_id, year) do update set last = c.last + 1"
                                                        + " returning last")
                                        .setParameter(1, series.getId())
                                        .setParameter(2, call.year()));
        return new ReceiptNumber(series.getCode(), call.year(), running);
    }

    public long countDrafts(long eventId, long personId) {
        return em.createQuery(
                        "select count(p) from Proposal p where p.event.id = :event and p.proposer.id = :person and p.status = :draft",
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("person", personId)
                .setParameter("draft", ProposalStatus.DRAFT)
                .getSingleResult();
    }

    /** Own ones and those that the person presents with somebody; newest first. */
    public List<Proposal> ofPerson(long personId) {
        // By their ids: one index for the proposer and one for those beside, and no look at the
        // rest.
        List<Long> ids =
                ResultRow.numbers(
                        em.createNativeQuery(
                                        """
                                        select id from proposal where proposer_id = ?1
                                        union select p.id from proposal p join co_presenter c on c.proposal_id = p.id
                                         where c.person_id = ?1 and p.status <> 'DRAFT'
                                        """)
                                .setParameter(1, personId));
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                        select p from Proposal p join fetch p.event where p.id in :ids
                        order by p.editedAt desc
                        """,
                                Proposal.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The invitation with this token, locked: it is answered once. */
    public Optional<CoPresenter> lockInvitation(String hash) {
        return em.createQuery(
                        "select c from CoPresenter c where c.tokenHash = :hash", CoPresenter.class)
                .setParameter("hash", hash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public Optional<CoPresenter> findInvitation(String hash) {
        return em.createQuery(
                        "select c from CoPresenter c where c.tokenHash = :hash", CoPresenter.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Opinions of people who have not stepped aside since, oldest first. */
    public List<Review> reviews(long proposalId) {
        return em.createQuery(
                        """
                        select r from Review r join fetch r.reviewer where r.proposal.id = :proposal
                        and not exists (select x from ConflictOfInterest x
                            where x.proposal = r.proposal and x.person = r.reviewer)
                        order by r.at, r.id
                        """,
                        Review.class)
                .setParameter("proposal", proposalId)
                .getResultList();
    }

    public Optional<Review> findReview(long proposalId, long reviewerId) {
        return em.createQuery(
                        "select r from Review r where r.proposal.id = :proposal and r.reviewer.id = :reviewer",
                        Review.class)
                .setParameter("proposal", proposalId)
                .setParameter("reviewer", reviewerId)
                .getResultStream()
                .findFirst();
    }

    public Optional<ConflictOfInterest> findConflict(long proposalId, long personId) {
        return em.createQuery(
                        "select x from ConflictOfInterest x where x.proposal.id = :proposal and x.person.id = :person",
                        ConflictOfInterest.class)
                .setParameter("proposal", proposalId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    public List<Proposal> accepted(long eventId) {
        return em.createQuery(
                        "select p from Proposal p where p.event.id = :event and p.status = :accepted order by p.number",
                        Proposal.class)
                .setParameter("event", eventId)
                .setParameter("accepted", ProposalStatus.ACCEPTED)
                .getResultList();
    }

    /** Accepted proposals of events with everybody who presents them, in one statement. */
    public List<Proposal> acceptedAt(Collection<Long> eventIds) {
        return em.createQuery(
                        """
                        select distinct p from Proposal p join fetch p.event join fetch p.proposer left join fetch p.organisation
                        left join fetch p.coPresenters c left join fetch c.person left join fetch c.organisation
                        where p.event.id in :events and p.status = :accepted order by p.number
                        """,
                        Proposal.class)
                .setParameter("events", eventIds)
                .setParameter("accepted", ProposalStatus.ACCEPTED)
                .getResultList();
    }

    /** Received proposals of an event that may still come into its programme, or have. */
    public List<Proposal> waitingOrAccepted(long eventId) {
        return em.createQuery(
                        "select p from Proposal p where p.event.id = :event and p.status in :open order by p.id",
                        Proposal.class)
                .setParameter("event", eventId)
                .setParameter(
                        "open",
                        Set.of(
                                ProposalStatus.SUBMITTED,
                                ProposalStatus.ACCEPTED,
                                ProposalStatus.RESERVE))
                .getResultList();
    }

    /** Those that nobody has sent in yet. */
    public List<Proposal> drafts(long eventId) {
        return em.createQuery(
                        "select p from Proposal p where p.event.id = :event and p.status = :draft order by p.id",
                        Proposal.class)
                .setParameter("event", eventId)
                .setParameter("draft", ProposalStatus.DRAFT)
                .getResultList();
    }

    /**
     * Drafts of planned events whose call's last day is one of the given days, ends included.
     *
     * @param untouchedSince a draft that was changed later is being worked on
     */
    public List<DraftDeadlineNear> draftsDue(LocalDate from, LocalDate to, Instant untouchedSince) {
        return em.createQuery(
                        """
                        select new se.motesplats.proposal.ground.service.DraftDeadlineNear(p, c.lastDay)
                        from Proposal p, CallForProposals c
                        where c.event = p.event and p.status = :draft and p.event.status = :planned
                        and c.lastDay between :from and :to and p.editedAt <= :untouched order by p.id
                        """,
                        DraftDeadlineNear.class)
                .setParameter("draft", ProposalStatus.DRAFT)
                .setParameter("planned", EventStatus.PLANNED)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("untouched", untouchedSince)
                .getResultList();
    }

    /** Own drafts of planned events whose call receives proposals now. */
    public List<Open> openDrafts(long personId, Instant now, LocalDate today) {
        return em.createQuery(
                        """
                        select new se.motesplats.proposal.ground.service.ProposalRepository.Open(
                            p.id, p.title, e.id, e.title, c.lastDay)
                        from Proposal p, CallForProposals c join p.event e
                        where c.event = e and p.proposer.id = :person and p.status = :draft
                        and e.status = :planned and c.opensAt <= :now and c.lastDay >= :today
                        order by c.lastDay, p.id
                        """,
                        Open.class)
                .setParameter("person", personId)
                .setParameter("draft", ProposalStatus.DRAFT)
                .setParameter("planned", EventStatus.PLANNED)
                .setParameter("now", now)
                .setParameter("today", today)
                .getResultList();
    }

    /** A draft that can be sent in. */
    public record Open(
            long proposalId, String title, long eventId, String eventTitle, LocalDate lastDay) {}

    /** Invitations to present that the person has not answered. */
    public List<CoPresenter> unanswered(long personId) {
        return em.createQuery(
                        """
                        select c from CoPresenter c join fetch c.proposal p join fetch p.event
                        where c.person.id = :person and c.status = :invited
                        and p.status not in :gone and p.event.status = :planned order by c.invitedAt, c.id
                        """,
                        CoPresenter.class)
                .setParameter("person", personId)
                .setParameter("invited", CoPresenterStatus.INVITED)
                .setParameter("gone", Set.of(ProposalStatus.DECLINED, ProposalStatus.WITHDRAWN))
                .setParameter("planned", EventStatus.PLANNED)
                .getResultList();
    }

    /** Planned events with proposals that wait for a decision. */
    public List<Waiting> waiting() {
        return em.createQuery(
                        """
                        select new se.motesplats.proposal.ground.service.ProposalRepository.Waiting(
                            e.id, e.title, count(p.id))
                        from Proposal p join p.event e where p.status = :submitted and e.status = :planned
                        group by e.id, e.title order by e.id
                        """,
                        Waiting.class)
                .setParameter("submitted", ProposalStatus.SUBMITTED)
                .setParameter("planned", EventStatus.PLANNED)
                .getResultList();
    }

    /** How many proposals of an event wait. */
    public record Waiting(long eventId, String eventTitle, long proposals) {}

    /** Those of these events whose call receives proposals until after a moment. */
    public Set<Long> open(Collection<Long> eventIds, LocalDate today) {
        return eventIds.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        em.createQuery(
                                        "select c.event.id from CallForProposals c where c.event.id in :events and c.lastDay >= :today",
                                        Long.class)
                                .setParameter("events", eventIds)
                                .setParameter("today", today)
                                .getResultList());
    }

    /** Planned events whose call is open and ends on one of these days, with what has come in. */
    public List<Closing> closing(Instant now, LocalDate from, LocalDate to) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select e.id, e.title, c.last_day,
                                    (select count(*) from proposal p where p.event_id = e.id and p.number is not null)
                                from call_for_proposals c join event e on e.id = c.event_id and e.status = 'PLANNED'
                                where c.opens_at <= ?1 and c.last_day between ?2 and ?3 order by c.last_day, e.id
                                """)
                                .setParameter(1, java.sql.Timestamp.from(now))
                                .setParameter(2, java.sql.Date.valueOf(from))
                                .setParameter(3, java.sql.Date.valueOf(to)))
                .stream()
                .map(row -> new Closing(row.number(0), row.text(1), row.day(2), row.number(3)))
                .toList();
    }

    /** A call that soon ends, and how many proposals have come in. */
    public record Closing(long eventId, String eventTitle, LocalDate lastDay, long received) {}
}
