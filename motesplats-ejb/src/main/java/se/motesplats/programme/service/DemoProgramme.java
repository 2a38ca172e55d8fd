package se.motesplats.programme.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.event.Room;
import se.motesplats.event.service.DemoEvents;
import se.motesplats.programme.Programme;
import se.motesplats.programme.ProgrammeRelease;
import se.motesplats.programme.ReleasedSession;
import se.motesplats.programme.Session;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.demo.service.DemoData;

/** The published programme of the demo's event that is just over; the sessions are invented. */
@Dependent
class DemoProgramme implements DemoData {

    private static final String HALL = "Stora salen";

    private record Item(
            SessionKind kind,
            String title,
            @Nullable String presenters,
            String room,
            LocalTime from,
            LocalTime to) {}

    private static final List<Item> ITEMS =
            List.of(
                    item(SessionKind.LECTURE, "Välkommen", null, HALL, "09:00", "09:30"),
                    item(
                            SessionKind.SEMINAR,
                            "Trygg hemgång på tre dagar",
                            "Britt Bro, Kungälv",
                            "Kajen",
                            "09:45",
                            "10:45"),
                    item(
                            SessionKind.SEMINAR,
                            "Välfärdsteknik som används",
                            "Said Strand, Mölndal",
                            "Dockan",
                            "09:45",
                            "10:45"),
                    item(
                            SessionKind.WORKSHOP,
                            "Måltiden som möte",
                            "Karin Kulle, Kungsbacka",
                            "Slipen",
                            "09:45",
                            "10:45"),
                    item(SessionKind.BREAK, "Kaffe", null, HALL, "10:45", "11:15"),
                    item(
                            SessionKind.SEMINAR,
                            "Natten är också en arbetsdag",
                            "Lena Lund, Göteborg",
                            "Kajen",
                            "11:15",
                            "12:15"),
                    item(
                            SessionKind.WORKSHOP,
                            "En genomförandeplan som någon läser",
                            "Måns Mo, Lerum",
                            "Dockan",
                            "11:15",
                            "12:15"),
                    item(
                            SessionKind.LECTURE,
                            "Att bli gammal på sitt eget sätt",
                            "Greta Gård",
                            HALL,
                            "13:15",
                            "14:30"));

    @Inject private ProgrammeRepository repository;
    @PersistenceContext private EntityManager em;

    private static Item item(
            SessionKind kind,
            String title,
            @Nullable String presenters,
            String room,
            String from,
            String to) {
        return new Item(kind, title, presenters, room, LocalTime.parse(from), LocalTime.parse(to));
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public void create() {
        DemoEvents.justOver(em)
                .filter(event -> repository.findPublished(event.getId()).isEmpty())
                .ifPresent(this::create);
    }

    private void create(Event event) {
        LocalDate day = event.lastDay().orElseThrow();
        Map<String, Room> rooms =
                em.createQuery("select r from Room r where r.event = :event", Room.class)
                        .setParameter("event", event)
                        .getResultStream()
                        .collect(Collectors.toMap(Room::getName, Function.identity()));
        ProgrammeRelease release =
                new ProgrammeRelease(
                        event.getId(),
                        1,
                        "Programmet",
                        SwedishTime.at(day.minusDays(35).atTime(10, 0)),
                        null);
        for (Item item : ITEMS) {
            Slot slot = new Slot(day, item.from, item.to);
            Session session = new Session(event.getId(), null, item.kind, item.title);
            session.describe(item.kind, item.title, item.presenters, null, null);
            session.place(slot, rooms.get(item.room));
            repository.add(session);
            em.flush();
            new ReleasedSession(release, session, slot, item.presenters, null, null);
        }
        repository.add(release);
        Programme programme = new Programme(event.getId());
        programme.publish(release, release.getReleasedAt());
        repository.add(programme);
        em.flush();
    }
}
