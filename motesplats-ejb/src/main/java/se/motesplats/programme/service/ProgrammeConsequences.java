package se.motesplats.programme.service;

import static se.motesplats.event.decision.service.ConsequenceArea.PROGRAMME;
import static se.motesplats.event.decision.service.ConsequenceArea.ROOMS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.decision.service.Consequence;
import se.motesplats.event.decision.service.EventConsequences;
import se.motesplats.event.service.EventNews;
import se.motesplats.programme.Session;

/** What becomes of the working schedule, the published programme and the rooms. */
@ApplicationScoped
class ProgrammeConsequences implements EventConsequences {

    @Inject private ProgrammeRepository repository;
    @Inject private FollowedProgramme programmes;

    @Override
    public Watch watch(long eventId) {
        Map<Long, LocalDate> before = days(eventId);
        return change -> said(change, before);
    }

    private Map<Long, LocalDate> days(long eventId) {
        Map<Long, LocalDate> days = new HashMap<>();
        for (Session session : repository.sessions(eventId)) {
            session.getSlot().ifPresent(slot -> days.put(session.getId(), slot.day()));
        }
        return days;
    }

    private List<Consequence> said(EventNews change, Map<Long, LocalDate> before) {
        List<Consequence> lines = new ArrayList<>();
        if (change.daysChanged() && !before.isEmpty()) {
            lines.addAll(moved(change, before));
        }
        boolean published =
                repository
                        .findProgramme(change.eventId())
                        .flatMap(programme -> programme.getPublished())
                        .isPresent();
        if (published && programmes.of(change.eventId()).isPresent()) {
            lines.add(Consequence.of(PROGRAMME, "programme.happens.published"));
        } else if (published && change.daysChanged()) {
            lines.add(Consequence.of(PROGRAMME, "programme.happens.hidden"));
        }
        lines.addAll(rooms(change));
        return lines;
    }

    private List<Consequence> moved(EventNews change, Map<Long, LocalDate> before) {
        List<Consequence> lines = new ArrayList<>();
        Map<Long, LocalDate> after = days(change.eventId());
        long moved =
                before.entrySet().stream()
                        .filter(old -> !old.getValue().equals(after.get(old.getKey())))
                        .count();
        long left =
                after.values().stream()
                        .filter(day -> !change.after().dates().contains(day))
                        .count();
        if (moved > 0) {
            lines.add(Consequence.of(PROGRAMME, "programme.happens.moved", moved));
        }
        if (left > 0 && !change.after().dates().isEmpty()) {
            lines.add(Consequence.of(PROGRAMME, "programme.happens.left", left));
        }
        return lines;
    }

    private List<Consequence> rooms(EventNews change) {
        int rooms = repository.rooms(change.eventId()).size();
        long placed =
                repository.sessions(change.eventId()).stream()
                        .filter(session -> session.getRoom().isPresent())
                        .count();
        boolean online = change.after().mode() == AttendanceMode.ONLINE;
        if (rooms == 0 || change.cancelled()) {
            return List.of();
        }
        if (change.modeChanged() && online) {
            return List.of(Consequence.of(ROOMS, "programme.happens.rooms.unused", rooms, placed));
        }
        if (change.modeChanged() && change.before().mode() == AttendanceMode.ONLINE) {
            return List.of(Consequence.of(ROOMS, "programme.happens.rooms.again", rooms, placed));
        }
        return change.houseChanged() && !online
                ? List.of(Consequence.of(ROOMS, "programme.happens.rooms.house", rooms, placed))
                : List.of();
    }
}
