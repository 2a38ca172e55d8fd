package se.motesplats.event.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.EventSeries;
import se.motesplats.event.EventStatus;
import se.motesplats.event.Room;
import se.motesplats.event.SeriesVoice;
import se.motesplats.shared.Role;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.demo.service.DemoData;

/**
 * The series and events of the seeds, with invented contact persons, and one that was held the
 * Tuesday before the demo began. The next Mötesplats Funktionshinder is missing: that one is
 * created through the pages.
 */
@Dependent
public class DemoEvents implements DemoData {

    private static final String ELDERLY = "Ä";

    /** No real event has it: only that one is filled. */
    private static final String CASE_NUMBER = "DEMO-1";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

    @Inject private EventRepository repository;
    @Inject private Clock clock;
    @PersistenceContext private EntityManager em;

    @Override
    public int order() {
        return 20;
    }

    /** The event that is just over; what people did there is shown from the seats to the door. */
    public static Optional<Event> justOver(EntityManager em) {
        return em.createQuery(
                        "select e from Event e where e.caseNumber = :number order by e.id",
                        Event.class)
                .setParameter("number", CASE_NUMBER)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void create() {
        if (repository.findSeries("F").isEmpty()) {
            createSeeds();
            em.flush();
        }
        repository
                .findSeries(ELDERLY)
                .filter(series -> repository.nextNumber(series) == 1)
                .ifPresent(this::createJustOver);
    }

    private void createJustOver(EventSeries elderly) {
        LocalDate day =
                SwedishTime.dayOf(clock.instant())
                        .with(TemporalAdjusters.previous(DayOfWeek.TUESDAY));
        Person nils = contact("Nils", "Nordin", "031-000 00 12");
        String title = "Mötesplats Äldreomsorg " + day.getYear();
        Event event = new Event(elderly, 1, title, nils);
        event.describe(
                title,
                "En dag där medarbetare och chefer inom äldreomsorgen visar varandra vad som"
                        + " fungerar.",
                CASE_NUMBER);
        event.meetAt(AttendanceMode.ON_SITE, "Eriksbergshallen", "Monsungatan 2, Göteborg", null);
        event.setDays(days(day));
        add(event, day.minusDays(150), "Arbetsgruppen är tillsatt.");
        rooms(event);
        event.changeStatus(
                EventStatus.COMPLETED,
                SwedishTime.at(day.atTime(16, 30)),
                nils,
                "Genomförd i Eriksbergshallen.");
        em.flush();
    }

    private void createSeeds() {
        Person sofia = contact("Sofia", "Sund", "031-000 00 11");
        Person nils = contact("Nils", "Nordin", "031-000 00 12");
        Person frida = contact("Frida", "Falk", "031-000 00 13");

        EventSeries ifo =
                series(
                        "I",
                        "Mötesplats IFO",
                        "Varje år sedan länge, för alla som arbetar med individ- och"
                                + " familjeomsorg i de 13 kommunerna.");
        EventSeries disability =
                series(
                        "F",
                        "Mötesplats Funktionshinder",
                        "Ungefär vartannat år, för medarbetare och chefer inom funktionshinder.");
        repository.add(
                new SeriesVoice(
                        disability,
                        "Det är så roligt och inspirerande att få träffa kollegor från andra kommuner. Man tar"
                                + " alltid med sig något nytt att pröva i sin hemkommun.",
                        "Avdelningschef, funktionsstöd i Partille"));
        repository.add(
                new SeriesVoice(
                        ifo,
                        "Mötesplatserna ger oss en möjlighet att jämföra oss med andra och inspireras av"
                                + " andra.",
                        "Verksamhetschef, IFO i Stenungsund"));
        series(ELDERLY, "Mötesplats Äldreomsorg", "För medarbetare och chefer inom äldreomsorgen.");
        EventSeries assistance =
                series(
                        "E",
                        "Mötesplats Ekonomiskt bistånd",
                        "Kompetenshöjning och erfarenhetsutbyte inom ekonomiskt bistånd.");
        EventSeries care =
                series(
                        "N",
                        "Mötesplats Nära vård och omsorg",
                        "Goda exempel i omställningen till nära vård, för kommunerna och Västra"
                                + " Götalandsregionen.");

        Event cancelled = new Event(disability, 4, "Mötesplats Funktionshinder 2020", frida);
        cancelled.describe(
                "Mötesplats Funktionshinder 2020",
                "Två dagar där medarbetare och chefer inom funktionshinder möts, lyssnar till"
                        + " varandras erfarenheter och lär av varandra i seminarier och"
                        + " utställningar.",
                "GR 2019-00412");
        cancelled.meetAt(
                AttendanceMode.ON_SITE, "Eriksbergshallen", "Monsungatan 2, Göteborg", null);
        cancelled.setDays(days(LocalDate.of(2020, 3, 26), LocalDate.of(2020, 3, 27)));
        add(cancelled, LocalDate.of(2019, 5, 6), "Arbetsgruppen är tillsatt.");
        cancelled.changeStatus(
                EventStatus.CANCELLED,
                SwedishTime.at(LocalDate.of(2020, 3, 12).atTime(10, 15)),
                frida,
                "Inställt på grund av pandemin.");
        rooms(cancelled);
        em.flush();
        group(cancelled, "wilma.wester@motesplats.example");

        Event digital = new Event(ifo, 18, "Mötesplats IFO 2020", sofia);
        digital.describe(
                "Mötesplats IFO 2020", "Årets Mötesplats IFO hölls digitalt.", "GR 2020-00107");
        digital.meetAt(AttendanceMode.ONLINE, null, null, "https://motesplats.example/ifo-2020");
        digital.setDays(days(LocalDate.of(2020, 11, 12)));
        add(digital, LocalDate.of(2020, 4, 20), "Mötesplatsen hålls digitalt.");
        digital.changeStatus(
                EventStatus.COMPLETED,
                SwedishTime.at(LocalDate.of(2020, 11, 13).atTime(9, 0)),
                sofia,
                "Genomförd digitalt.");

        Event again = new Event(ifo, 19, "Mötesplats IFO 2021", sofia);
        again.describe(
                "Mötesplats IFO 2021",
                "Efter 2020 års digitala mötesplats kan vi träffas på riktigt igen. Föreläsningar"
                        + " om risk- och skyddsfaktorer och om en trivsam och effektiv arbetsplats.",
                "GR 2021-00033");
        again.meetAt(AttendanceMode.ON_SITE, "Eriksbergshallen", "Monsungatan 2, Göteborg", null);
        again.setDays(days(LocalDate.of(2021, 11, 11)));
        add(again, LocalDate.of(2021, 2, 1), "Arbetsgruppen är tillsatt.");

        Event first = new Event(assistance, 1, "Mötesplats Ekonomiskt bistånd 2021", sofia);
        first.describe(
                "Mötesplats Ekonomiskt bistånd 2021",
                "Att driva utvecklingsarbete inom ekonomiskt bistånd, barns röster om"
                        + " barnkonventionen och vad människan kan lära av schimpansen.",
                "GR 2021-00058");
        first.meetAt(AttendanceMode.ON_SITE, "Eriksbergshallen", "Monsungatan 2, Göteborg", null);
        first.setDays(days(LocalDate.of(2021, 12, 1)));
        add(first, LocalDate.of(2021, 3, 15), "Önskemål från cheferna inom ekonomiskt bistånd.");

        Event undated = new Event(care, 1, "Mötesplats Nära vård och omsorg", nils);
        undated.describe(
                "Mötesplats Nära vård och omsorg",
                "En dag om förbättringar och förändringar i den nära vården. Planeringen pågår, mer"
                        + " information kommer under hösten.",
                null);
        undated.setSeason("våren 2022");
        add(undated, LocalDate.of(2021, 6, 1), "Planeringen har börjat.");
    }

    private void add(Event event, LocalDate planned, String reason) {
        event.changeStatus(
                EventStatus.PLANNED,
                SwedishTime.at(planned.atTime(9, 0)),
                event.getContactPerson().person(),
                reason);
        event.requireComplete();
        event.publish();
        repository.add(event);
    }

    private void rooms(Event event) {
        repository.add(new Room(event, "Stora salen", 320));
        repository.add(new Room(event, "Kajen", 80));
        repository.add(new Room(event, "Dockan", 60));
        repository.add(new Room(event, "Slipen", 40));
    }

    private void group(Event event, String email) {
        person(email)
                .forEach(
                        p ->
                                repository.add(
                                        RoleAssignment.forEvent(
                                                p, Role.WORKING_GROUP_MEMBER, event.getId())));
    }

    private EventSeries series(String code, String name, @Nullable String description) {
        EventSeries series = new EventSeries(code, name);
        series.describe(name, description);
        repository.add(series);
        return series;
    }

    private Person contact(String given, String family, String phone) {
        String email =
                (given + '.' + family + "@motesplats.example").toLowerCase(java.util.Locale.ROOT);
        return person(email).stream()
                .findFirst()
                .orElseGet(
                        () -> {
                            Person person = new Person(given, family, email, null);
                            person.reachAt(email, phone);
                            repository.add(person);
                            return person;
                        });
    }

    private List<Person> person(String email) {
        return em.createQuery("select p from Person p where lower(p.email) = :email", Person.class)
                .setParameter("email", email)
                .getResultList();
    }

    private static List<EventDay> days(LocalDate... days) {
        return List.of(days).stream().map(d -> new EventDay(d, MORNING, AFTERNOON)).toList();
    }
}
