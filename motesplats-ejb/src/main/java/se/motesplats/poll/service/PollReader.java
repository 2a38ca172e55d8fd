package se.motesplats.poll.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollChoice;
import se.motesplats.poll.PollPart;
import se.motesplats.poll.PollParticipant;
import se.motesplats.poll.PollSlot;
import se.motesplats.poll.PollStatus;
import se.motesplats.poll.PollTally;
import se.motesplats.shared.database.service.ResultRow;

/** Polls to look at: the same statements for six people and five dates as for sixty and twenty. */
@Dependent
class PollReader {

    @PersistenceContext private EntityManager em;

    /**
     * The polls that somebody runs or was told of: what is to be answered first, then the latest.
     */
    List<PollListItem> list(long person, Instant now) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                        select p.id, p.title,
                                               case when p.status = 'OPEN' and p.last_day < cast(?2 at time zone 'Europe/Stockholm' as date)
                                                    then 'CLOSED' else p.status end as status,
                                               p.last_day,
                                               case when o.protected_identity then null else trim(o.given_name || ' ' || o.family_name) end as owner,
                                               me.part <> 'ASKED' as editor, s.dates, a.asked, a.answered, coalesce(m.mine, 0), f.starts_at
                                        from poll_participant me join poll p on p.id = me.poll_id join person o on o.id = p.owner_id
                                        left join poll_slot f on f.id = p.final_slot_id
                                        cross join lateral (select count(*) as dates from poll_slot x where x.poll_id = p.id) s
                                        cross join lateral (select count(*) filter (where x.part = 'ASKED') as asked,
                                               count(*) filter (where x.part = 'ASKED' and x.answered_at is not null) as answered
                                               from poll_participant x where x.poll_id = p.id) a
                                        cross join lateral (select count(*) as mine from poll_answer x where x.participant_id = me.id) m
                                        where me.person_id = ?1 and (me.part <> 'ASKED' or me.invited_at is not null)
                                        order by (p.status = 'OPEN') desc, case when p.status = 'OPEN' then p.last_day end, p.created_at desc, p.id
                                        """)
                                .setParameter(1, person)
                                .setParameter(2, Timestamp.from(now))
                                .setMaxResults(MOST_LISTED))
                .stream()
                .map(
                        row ->
                                new PollListItem(
                                        row.number(0),
                                        row.text(1),
                                        row.constant(PollStatus.class, 2),
                                        row.day(3),
                                        row.textOrNull(4),
                                        row.flag(5),
                                        row.small(6),
                                        row.small(7),
                                        row.small(8),
                                        row.small(9),
                                        row.instantOrNull(10)))
                .toList();
    }

    private static final int MOST_LISTED = 500;

    /** The poll as this person may see it. */
    PollBoard board(PollParticipant me, Instant now) {
        Poll poll = me.getPoll();
        Map<Long, Map<Long, PollChoice>> answers = answers(poll.getId());
        List<PollSlotRow> slots = slots(poll, answers);
        List<PollPersonRow> everybody = people(poll.getId(), answers, now);
        Set<Long> dates = new HashSet<>();
        slots.forEach(slot -> dates.add(slot.id()));
        List<PollPersonRow> asked =
                everybody.stream()
                        .filter(p -> p.part().isWaitedFor() && p.invitedAt() != null)
                        .toList();
        return new PollBoard(
                poll.getId(),
                poll.getVersion(),
                poll.matter(),
                poll.frame(),
                poll.statusAt(now),
                poll.getOwner().getNameForOthers().orElse(null),
                me.isEditor(),
                new PollBoard.Me(
                        me.getId(),
                        me.getAnsweredAt().orElse(null),
                        me.getComment().orElse(null),
                        answers.getOrDefault(me.getId(), Map.of())),
                slots,
                visible(poll, me, everybody),
                asked.size(),
                (int) asked.stream().filter(p -> p.answers().keySet().containsAll(dates)).count(),
                poll.getFinalSlot().map(PollSlot::getId).orElse(null),
                poll.getOutcome().orElse(null),
                poll.getOutcomePage().orElse(null),
                poll.getReason().orElse(null));
    }

    private static List<PollPersonRow> visible(
            Poll poll, PollParticipant me, List<PollPersonRow> everybody) {
        if (me.isEditor()) {
            return everybody;
        }
        if (poll.frame().namesHidden()) {
            return List.of();
        }
        return everybody.stream()
                .filter(p -> p.answeredAt() != null)
                .map(PollReader::forOthers)
                .toList();
    }

    /** What those who are asked see of each other: never addresses, nor who has a link. */
    private static PollPersonRow forOthers(PollPersonRow row) {
        return new PollPersonRow(
                row.id(),
                row.name(),
                null,
                null,
                row.part(),
                null,
                row.answeredAt(),
                null,
                row.comment(),
                row.answers());
    }

    private Map<Long, Map<Long, PollChoice>> answers(long pollId) {
        Map<Long, Map<Long, PollChoice>> answers = new HashMap<>();
        ResultRow.of(
                        em.createNativeQuery(
                                        """
                                        select a.participant_id, a.slot_id, a.choice from poll_answer a join poll_slot s on s.id = a.slot_id
                                        where s.poll_id = ?1
                                        """)
                                .setParameter(1, pollId))
                .forEach(
                        row ->
                                answers.computeIfAbsent(row.number(0), id -> new HashMap<>())
                                        .put(row.number(1), row.constant(PollChoice.class, 2)));
        return answers;
    }

    private record Slot(long id, Instant startsAt, boolean proposed) {}

    private List<PollSlotRow> slots(Poll poll, Map<Long, Map<Long, PollChoice>> answers) {
        List<Slot> stored =
                ResultRow.of(
                                em.createNativeQuery(
                                                """
                                                select id, starts_at, proposed_by is not null from poll_slot where poll_id = ?1 order by starts_at, id
                                                """)
                                        .setParameter(1, poll.getId()))
                        .stream()
                        .map(row -> new Slot(row.number(0), row.instant(1), row.flag(2)))
                        .toList();
        Map<Long, Map<PollChoice, Integer>> counts = new HashMap<>();
        answers.values()
                .forEach(
                        one ->
                                one.forEach(
                                        (slot, choice) ->
                                                counts.computeIfAbsent(
                                                                slot,
                                                                id ->
                                                                        new EnumMap<>(
                                                                                PollChoice.class))
                                                        .merge(choice, 1, Integer::sum)));
        Map<Long, PollTally> tallies = new LinkedHashMap<>();
        stored.forEach(s -> tallies.put(s.id(), tally(counts.getOrDefault(s.id(), Map.of()))));
        Set<Long> best = new HashSet<>(PollTally.best(tallies));
        Duration length = Duration.ofMinutes(poll.getMinutes());
        Integer limit = poll.frame().slotLimit();
        List<PollSlotRow> rows = new ArrayList<>();
        for (Slot s : stored) {
            PollTally tally = tallies.getOrDefault(s.id(), PollTally.NONE);
            rows.add(
                    new PollSlotRow(
                            s.id(),
                            s.startsAt(),
                            s.startsAt().plus(length),
                            s.proposed(),
                            tally,
                            best.contains(s.id()),
                            limit == null ? null : (Integer) Math.max(0, limit - tally.yes())));
        }
        return rows;
    }

    private static PollTally tally(Map<PollChoice, Integer> counts) {
        return new PollTally(
                counts.getOrDefault(PollChoice.YES, 0),
                counts.getOrDefault(PollChoice.IF_NEEDED, 0),
                counts.getOrDefault(PollChoice.NO, 0));
    }

    private List<PollPersonRow> people(
            long pollId, Map<Long, Map<Long, PollChoice>> answers, Instant now) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                        select p.id, case when w.protected_identity then null
                                                 when p.called_email is not null then trim(p.called_given_name || ' ' || p.called_family_name)
                                                 else trim(w.given_name || ' ' || w.family_name) end as name,
                                               case when w.protected_identity or p.called_email is not null then null else o.name end as organisation,
                                               p.typed_email, p.part, p.invited_at, p.answered_at, p.link_expires_at, p.comment
                                        from poll_participant p join person w on w.id = p.person_id
                                        left join organisation o on o.id = w.organisation_id
                                        where p.poll_id = ?1 order by (p.part = 'ASKED'), name collate "sv-SE-x-icu" nulls last, p.id
                                        """)
                                .setParameter(1, pollId))
                .stream()
                .map(
                        row ->
                                new PollPersonRow(
                                        row.number(0),
                                        row.textOrNull(1),
                                        row.textOrNull(2),
                                        row.textOrNull(3),
                                        row.constant(PollPart.class, 4),
                                        row.instantOrNull(5),
                                        row.instantOrNull(6),
                                        working(row.instantOrNull(7), now),
                                        row.textOrNull(8),
                                        answers.getOrDefault(row.number(0), Map.of())))
                .toList();
    }

    private static @Nullable Instant working(@Nullable Instant until, Instant now) {
        return until == null || !now.isBefore(until) ? null : until;
    }
}
