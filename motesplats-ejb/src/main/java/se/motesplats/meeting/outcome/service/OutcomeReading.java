package se.motesplats.meeting.outcome.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.meeting.outcome.MeetingDecision;
import se.motesplats.meeting.outcome.PointTime;
import se.motesplats.shared.BaseEntity;

/** Puts together what has come out of a meeting; as many statements for any number of points. */
@Dependent
class OutcomeReading {

    /** Nobody moves a point more often; a limit for what must not go round. */
    private static final int MOST_MOVES = 30;

    @Inject private OutcomeRepository repository;
    @Inject private MeetingRights rights;
    @Inject private Clock clock;

    /** What has come out of each point, and at 0 of none. */
    Map<Long, PointOutcome> points(Meeting meeting) {
        long id = meeting.getId();
        List<AgendaItem> items = repository.points(id);
        Map<Long, PointTime> times = repository.times(id);
        Map<Long, AgendaItem> next = repository.successors(id);
        Map<Long, List<EarlierNotes>> earlier =
                earlier(items.stream().map(BaseEntity::getId).toList());
        List<DecisionRow> decisions = decisions(id);
        LocalDate today = rights.today();
        List<ActionRow> actions =
                repository.actions(id).stream().map(a -> ActionRow.of(a, today)).toList();
        Map<Long, PointOutcome> points = new HashMap<>();
        for (AgendaItem item : items) {
            points.put(
                    item.getId(),
                    point(
                            item,
                            times.get(item.getId()),
                            next.get(item.getId()),
                            decisions,
                            actions,
                            earlier.getOrDefault(item.getId(), List.of())));
        }
        points.put(0L, rest(points, decisions, actions));
        return points;
    }

    /** What belongs to no point, and to points that were taken off the agenda. */
    private PointOutcome rest(
            Map<Long, PointOutcome> points, List<DecisionRow> decisions, List<ActionRow> actions) {
        return new PointOutcome(
                0,
                null,
                null,
                null,
                0,
                null,
                clock.instant(),
                null,
                null,
                decisions.stream().filter(d -> !points.containsKey(d.itemId())).toList(),
                actions.stream().filter(a -> !points.containsKey(a.itemId())).toList(),
                List.of());
    }

    private PointOutcome point(
            AgendaItem item,
            @Nullable PointTime time,
            @Nullable AgendaItem next,
            List<DecisionRow> decisions,
            List<ActionRow> actions,
            List<EarlierNotes> earlier) {
        long id = item.getId();
        Instant now = clock.instant();
        return new PointOutcome(
                id,
                item.getState(),
                item.getPart(),
                item.getMinutes().orElse(null),
                time == null ? 0 : time.until(now),
                time == null ? null : time.getStartedAt().orElse(null),
                now,
                next == null ? null : next.getMeeting().getId(),
                next == null ? null : next.getMeeting().getDay(),
                decisions.stream().filter(d -> d.itemId() == id).toList(),
                actions.stream().filter(a -> a.itemId() == id).toList(),
                earlier);
    }

    /** Decisions with their numbers. */
    List<DecisionRow> decisions(long meetingId) {
        List<DecisionRow> rows = new ArrayList<>();
        for (MeetingDecision d : repository.decisions(meetingId)) {
            rows.add(
                    new DecisionRow(
                            d.getId(),
                            d.getVersion(),
                            d.getItem().map(BaseEntity::getId).orElse(0L),
                            rows.size() + 1,
                            d.getText()));
        }
        return rows;
    }

    /** What was said about points at the meetings that they go on from, the first one first. */
    Map<Long, List<EarlierNotes>> earlier(Collection<Long> ids) {
        Map<Long, AgendaItem> before = before(ids);
        Map<Long, AgendaItem> all = new LinkedHashMap<>();
        before.values().forEach(item -> all.put(item.getId(), item));
        Map<Long, String> notes = repository.notes(all.values());
        Map<Long, List<EarlierNotes>> earlier = new HashMap<>();
        for (long id : ids) {
            List<EarlierNotes> said = new ArrayList<>();
            Optional<AgendaItem> item = Optional.ofNullable(before.get(id));
            while (item.isPresent()) {
                said.add(0, said(item.get(), notes));
                item = item.map(i -> before.get(i.getId()));
            }
            if (!said.isEmpty()) {
                earlier.put(id, said);
            }
        }
        return earlier;
    }

    /** For each point the one that it goes on from, and for that one too. */
    private Map<Long, AgendaItem> before(Collection<Long> ids) {
        Map<Long, AgendaItem> before = new HashMap<>();
        Collection<Long> asked = ids;
        for (int move = 0; move < MOST_MOVES && !asked.isEmpty(); move++) {
            List<Long> next = new ArrayList<>();
            for (AgendaItem item : repository.withEarlier(asked)) {
                AgendaItem from = item.getMovedFrom().orElseThrow();
                before.put(item.getId(), from);
                next.add(from.getId());
            }
            asked = next;
        }
        return before;
    }

    private static EarlierNotes said(AgendaItem item, Map<Long, String> notes) {
        Meeting meeting = item.getMeeting();
        return new EarlierNotes(
                meeting.getId(), meeting.getDay(), notes.getOrDefault(item.getId(), ""));
    }

    /** Points that wait for a meeting, with what was said about them. */
    List<WaitingPoint> waiting(Meeting meeting) {
        List<AgendaItem> items = repository.waiting(meeting.getGroup().getId());
        Map<Long, List<EarlierNotes>> earlier =
                earlier(items.stream().map(BaseEntity::getId).toList());
        Map<Long, String> notes = repository.notes(items);
        return items.stream()
                .filter(i -> i.getMeeting().start().isBefore(meeting.start()))
                .map(
                        i -> {
                            List<EarlierNotes> said =
                                    new ArrayList<>(earlier.getOrDefault(i.getId(), List.of()));
                            said.add(said(i, notes));
                            return new WaitingPoint(
                                    i.getId(), i.getTitle(), i.getMeeting().getDay(), said);
                        })
                .toList();
    }
}
