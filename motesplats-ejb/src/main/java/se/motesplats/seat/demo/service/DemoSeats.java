package se.motesplats.seat.demo.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.event.Event;
import se.motesplats.event.service.DemoEvents;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.RoundPlan;
import se.motesplats.seat.Seat;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.seat.naming.service.Seating;
import se.motesplats.seat.round.service.RoundRepository;
import se.motesplats.seat.round.service.RoundSeatRepository;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.demo.service.DemoData;

/**
 * About 300 seats at Mötesplats IFO 2021, distributed, in part passed on, named and answered by
 * invented people; and fewer at the event that is just over. What happened here happened before the
 * demo begins: no mails are written.
 */
@Dependent
class DemoSeats implements DemoData {

    private static final String EVENT = "Mötesplats IFO 2021";
    private static final int SEATS = 300;
    private static final int SEATS_JUST_OVER = 65;

    /**
     * Those of the other event have other addresses, also if these were made by an earlier start.
     */
    private static final int FIRST_JUST_OVER = 1000;

    private static final List<String> GIVEN =
            List.of(
                    "Agnes", "Amir", "Astrid", "Bengt", "Britta", "Dagny", "David", "Ebba", "Elias",
                    "Fatima", "Gustav", "Hanna", "Ivar", "Jasmin", "Johan", "Kerstin", "Leif",
                    "Linnea", "Malin", "Mohamed", "Märta", "Nina", "Olle", "Rut", "Samira", "Sven",
                    "Tove", "Ulf", "Vera", "Åsa");

    private static final List<String> FAMILY =
            List.of(
                    "Aspelin",
                    "Björkdal",
                    "Dahlvik",
                    "Ekdunge",
                    "Forsbro",
                    "Granäng",
                    "Hasselfors",
                    "Idebo",
                    "Järnskog",
                    "Kvistberg",
                    "Lindäng",
                    "Myrvik",
                    "Norrdal",
                    "Oxelby",
                    "Rönnfält",
                    "Sjöhage",
                    "Tallmo",
                    "Utterdal",
                    "Vassvik",
                    "Ängsberg");

    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private UnitRepository units;
    @Inject private RoundSeatRepository roundSeats;
    @Inject private RoundRepository rounds;
    @Inject private Seating seating;
    @PersistenceContext private EntityManager em;

    private int people;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void create() {
        em.createQuery("select e from Event e where e.title = :title", Event.class)
                .setParameter("title", EVENT)
                .getResultStream()
                .findFirst()
                .filter(event -> repository.findLatestRound(event.getId()).isEmpty())
                .ifPresent(this::create);
        DemoEvents.justOver(em)
                .filter(event -> repository.findLatestRound(event.getId()).isEmpty())
                .ifPresent(this::createJustOver);
    }

    private void createJustOver(Event event) {
        LocalDate day = event.lastDay().orElseThrow();
        Instant proposed = at(day.minusDays(70), 10);
        Instant named = at(day.minusDays(40), 14);
        Person coordinator = demoPerson("karin.koordinator");
        AllocationRound round = new AllocationRound(event, 1, proposed, coordinator);
        round.plan(
                RoundPlan.byPopulation(
                        SEATS_JUST_OVER,
                        ApportionmentMethod.SAINTE_LAGUE,
                        2023,
                        1,
                        day.minusDays(21)));
        round.compute(rounds.municipalities(round.getTreeDay()));
        repository.add(round);
        round.fix(at(day.minusDays(60), 9), coordinator);
        roundSeats.makeSeats(round);
        people = FIRST_JUST_OVER;
        Allocation partille = allocation(event, "Partille");
        invited(partille, demoPerson("petra.palm"), named).accept(named.plusSeconds(3600));
        name(allocation(event, "Göteborg"), 24, named);
        name(allocation(event, "Kungsbacka"), 5, named);
        name(allocation(event, "Mölndal"), 4, named);
        name(allocation(event, "Kungälv"), 3, named);
        name(allocation(event, "Lerum"), 2, named);
        name(allocation(event, "Härryda"), 2, named);
        giveBack(allocation(event, "Tjörn"), 1, at(day.minusDays(30), 9));
    }

    private void create(Event event) {
        Instant proposed = at(LocalDate.of(2021, 9, 1), 10);
        Instant fixed = at(LocalDate.of(2021, 9, 6), 9);
        Instant named = at(LocalDate.of(2021, 9, 13), 14);
        Person coordinator = demoPerson("karin.koordinator");
        AllocationRound round = new AllocationRound(event, 1, proposed, coordinator);
        round.plan(
                RoundPlan.byPopulation(
                        SEATS,
                        ApportionmentMethod.LARGEST_REMAINDER,
                        2020,
                        0,
                        LocalDate.of(2021, 10, 14)));
        round.compute(rounds.municipalities(round.getTreeDay()));
        repository.add(round);
        round.ask(LocalDate.of(2021, 9, 3), proposed.plusSeconds(1800), coordinator);
        asks(round, "Göteborg", 155, "Vi har egna dagar i december för vuxenenheterna.");
        asks(round, "Öckerö", 6, "Hela IFO på Öckerö vill vara med.");
        asks(round, "Partille", 12, "Två nya socialsekreterare i mottagningen ska med.");
        asks(round, "Kungsbacka", 24, "Alla enheter skickar någon.");
        asks(round, "Lerum", 14, "Gärna två till för familjehemsgruppen.");
        asks(round, "Tjörn", 3, "Flera är på annan utbildning den veckan.");
        round.adjust(unit("Göteborg").getId(), 155, "Göteborg har egna dagar i december.");
        round.adjust(unit("Öckerö").getId(), 6, "Hela IFO på Öckerö vill vara med.");
        round.grant(LocalDate.of(2021, 9, 6), at(LocalDate.of(2021, 9, 4), 9), coordinator);
        round.fix(fixed, coordinator);
        roundSeats.makeSeats(round);

        Allocation gothenburg = allocation(event, "Göteborg");
        Allocation hisingen = passOn(event, gothenburg, "Socialförvaltning Hisingen", 40);
        Allocation centrum = passOn(event, gothenburg, "Socialförvaltning Centrum", 30);
        name(hisingen, 25, named);
        name(centrum, 30, named);
        name(gothenburg, 40, named);
        Allocation partille = allocation(event, "Partille");
        invited(partille, demoPerson("emil.ek"), named);
        invited(partille, demoPerson("petra.palm"), named).accept(named.plusSeconds(7200));
        name(partille, 6, named);
        name(allocation(event, "Kungsbacka"), 24, named);
        name(allocation(event, "Mölndal"), 13, named);
        name(allocation(event, "Kungälv"), 9, named);
        name(allocation(event, "Lerum"), 12, named);
        name(allocation(event, "Öckerö"), 6, named);
        name(allocation(event, "Ale"), 3, named);
        giveBack(allocation(event, "Tjörn"), 2, named);
    }

    private void asks(AllocationRound round, String municipality, int seats, String reason) {
        round.request(
                unit(municipality).getId(),
                seats,
                reason,
                at(LocalDate.of(2021, 9, 2), 11),
                contact(municipality));
    }

    /** Whoever speaks for the municipality; in the demo everybody's address says where. */
    private @Nullable Person contact(String municipality) {
        String name =
                Normalizer.normalize(municipality, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        return em.createQuery("select p from Person p where p.email = :email", Person.class)
                .setParameter("email", "kontakt." + name + "@motesplats.example")
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private Allocation passOn(Event event, Allocation above, String name, int seats) {
        Allocation below = new Allocation(event, unit(name), above);
        repository.add(below);
        units.freeSeats(above.getId(), seats).forEach(seat -> seat.moveTo(below));
        repository.flush();
        return below;
    }

    private void giveBack(Allocation unit, int seats, Instant at) {
        Allocation pool = locks.lockPool(unit.getEvent().getId(), AllocationPurpose.FREE);
        units.freeSeats(unit.getId(), seats).forEach(seat -> seat.giveBack(pool, at));
        repository.flush();
    }

    /** Most have said yes; some have not answered; one in twenty has said no. */
    private void name(Allocation unit, int number, Instant at) {
        List<Seat> seats = units.freeSeats(unit.getId(), number);
        int first = people + 1;
        List<Person> invented =
                seats.stream().map(seat -> inventPerson(unit.getOrganisation())).toList();
        List<Nomination> made = seating.remember(unit, seats, invented, at, null);
        for (int i = 0; i < made.size(); i++) {
            int which = first + i;
            Instant answer = at.plusSeconds(3600L * (1 + which % 90));
            if (which % 20 == 7) {
                made.get(i).decline(answer);
            } else if (which % 4 != 0) {
                made.get(i).accept(answer);
            }
        }
        repository.flush();
    }

    private Nomination invited(Allocation unit, Person person, Instant at) {
        Nomination nomination =
                seating.remember(
                                unit,
                                units.freeSeats(unit.getId(), 1),
                                List.of(person),
                                at,
                                demoPerson("chef.partille"))
                        .get(0);
        repository.flush();
        return nomination;
    }

    private Person inventPerson(Organisation unit) {
        String given = GIVEN.get(people % GIVEN.size());
        String family = FAMILY.get(people * 7 % FAMILY.size());
        String address =
                Normalizer.normalize(given + '.' + family, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        people++;
        Person person =
                new Person(given, family, address + '.' + people + "@motesplats.example", unit);
        repository.add(person);
        return person;
    }

    private Allocation allocation(Event event, String name) {
        return units.findAllocation(event.getId(), unit(name).getId())
                .map(repository::getAllocation)
                .orElseThrow();
    }

    private Organisation unit(String name) {
        return em.createQuery(
                        "select o from Organisation o where o.name = :name and o.validTo is null",
                        Organisation.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    private Person demoPerson(String user) {
        return em.createQuery("select p from Person p where p.email = :email", Person.class)
                .setParameter("email", user + "@motesplats.example")
                .getSingleResult();
    }

    private static Instant at(LocalDate day, int hour) {
        return SwedishTime.at(day.atTime(hour, 0));
    }
}
