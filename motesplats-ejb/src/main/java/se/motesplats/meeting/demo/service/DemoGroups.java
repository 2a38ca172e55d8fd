package se.motesplats.meeting.demo.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Account;
import se.motesplats.account.PasswordHash;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.DemoPeople;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.MeetingPlace;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.StoryMoment;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.demo.service.DemoData;

/**
 * The two groups of the seeds, with invented people, and with dates around the day of the demo's
 * story, and some that come from today on: one that meets once a month on Mondays at half past one,
 * and its steering group every other week.
 */
@Dependent
class DemoGroups implements DemoData {

    /** The day of the story; the people sit in the groups on it and since. */
    static final LocalDate STORY = StoryMoment.FIRST.at().orElseThrow().toLocalDate();

    private static final LocalTime HALF_PAST_ONE = LocalTime.of(13, 30);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    /** Organisations of the steering group, which are not in the tree. */
    private static final List<String> ORGANISATIONS =
            List.of(
                    "Bryggan",
                    "G7",
                    "Ria",
                    "Vorta Drom",
                    "Arbetsmarknadsförvaltningen",
                    "Socialförvaltningen");

    @Inject private PersonDirectory people;
    @Inject private DemoAgenda agenda;
    @Inject private DemoQuestions questions;
    @Inject private Clock clock;
    @PersistenceContext private EntityManager em;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void create() {
        boolean there =
                !em.createQuery("select g.id from MeetingGroup g", Long.class)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
        Organisation region = em.find(Organisation.class, 1L);
        if (there || region == null) {
            return;
        }
        LocalDate begun = STORY.minusMonths(5).withDayOfMonth(1);
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Person secretary = person("siv.sekreterare", "Siv", "Sekreterare");
        account(secretary);
        Person david = person("david.dahl", "David", "Dahl");
        Person lena = person("lena.lofgren", "Lena", "Löfgren");
        common(region, begun, today, secretary, List.of(david, lena));
        steering(region, begun, today, secretary, List.of(david, lena));
    }

    private void common(
            Organisation region,
            LocalDate begun,
            LocalDate today,
            Person secretary,
            List<Person> contacts) {
        MeetingGroup group = new MeetingGroup(region, "Gemensam utvecklingsgrupp");
        group.describe(
                group.getName(),
                "Här möts brukarorganisationer och förvaltningar en gång i månaden. Första delen har ett"
                        + " tema. Andra delen är korta punkter och rapporter från projekt och"
                        + " arbetsgrupper.",
                GroupStatus.ACTIVE,
                true);
        group.usually(
                DayOfWeek.MONDAY,
                HALF_PAST_ONE,
                120,
                new MeetingPlace(AttendanceMode.ON_SITE, "Bryggan", null),
                7);
        em.persist(group);
        List<GroupOrganisation> organisations = organisations(group, begun);
        place(group, secretary, GroupRole.SECRETARY, null, begun, "Utvecklingsledaren");
        contacts.forEach(c -> place(group, c, GroupRole.CONTACT, null, begun, null));
        place(group, demo("emil.ek"), GroupRole.MEMBER, null, begun, null);
        place(group, demo("petra.palm"), GroupRole.MEMBER, null, begun, null);
        place(
                group,
                person("greta.glad", "Greta", "Glad"),
                GroupRole.REPRESENTATIVE,
                organisations.get(1),
                begun,
                "Styrelsen för G7");
        @Nullable Meeting next = null;
        @Nullable Meeting latest = null;
        List<String> themes = List.of("Delaktighet", "Digitala möten", "Hälsa", "Boende", "Arbete");
        for (int month = 0; month < 9; month++) {
            Meeting meeting =
                    meet(
                            group,
                            secondMonday(begun.plusMonths(month)),
                            HALF_PAST_ONE,
                            themes.get((month + 2) % themes.size()));
            if (meeting.getDay().isBefore(STORY)) {
                latest = meeting;
            } else if (next == null) {
                next = meeting;
            }
        }
        for (int month = 1; month < 5 && today.isAfter(STORY.plusYears(1)); month++) {
            meet(group, secondMonday(today.plusMonths(month)), HALF_PAST_ONE, null);
        }
        agenda.prepare(group, next, secretary);
        questions.ask(group, latest, organisations, begun, secretary);
    }

    private void steering(
            Organisation region,
            LocalDate begun,
            LocalDate today,
            Person secretary,
            List<Person> contacts) {
        MeetingGroup group = new MeetingGroup(region, "Ledningsgrupp för utveckling");
        group.describe(
                group.getName(),
                "Samordnar projekt och arbetsgrupper och tar upp gemensamma frågor. Utsedda"
                        + " representanter; andra kan vara med på ett möte efter att ha frågat en"
                        + " kontaktperson.",
                GroupStatus.ACTIVE,
                true);
        group.usually(
                DayOfWeek.WEDNESDAY,
                TEN,
                90,
                new MeetingPlace(
                        AttendanceMode.HYBRID,
                        "Bryggan, lilla salen",
                        "https://video.motesplats.example/ledningsgruppen"),
                3);
        em.persist(group);
        place(group, secretary, GroupRole.SECRETARY, null, begun, null);
        contacts.forEach(c -> place(group, c, GroupRole.CONTACT, null, begun, null));
        List<GroupOrganisation> organisations = organisations(group, begun);
        List<String> names =
                List.of(
                        "Berit Björk",
                        "Göran Grön",
                        "Rut Ros",
                        "Viktor Vall",
                        "Alma Ahl",
                        "Sven Strand");
        List<AppointedRepresentative> places = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String[] name = names.get(i).split(" ");
            places.add(
                    place(
                            group,
                            person(plain(name[0]) + '.' + plain(name[1]), name[0], name[1]),
                            GroupRole.REPRESENTATIVE,
                            organisations.get(i),
                            begun,
                            "Styrelsen"));
        }
        AppointedRepresentative substitute =
                place(
                        group,
                        person("siri.sten", "Siri", "Sten"),
                        GroupRole.SUBSTITUTE,
                        organisations.get(5),
                        begun,
                        "Socialdirektören");
        substitute.standInFor(places.get(5));
        AppointedRepresentative former =
                place(
                        group,
                        person("roland.ravn", "Roland", "Ravn"),
                        GroupRole.REPRESENTATIVE,
                        organisations.get(2),
                        begun.minusMonths(6),
                        "Styrelsen");
        former.endOn(begun.minusDays(1));
        LocalDate first = begun.with(TemporalAdjusters.firstInMonth(DayOfWeek.WEDNESDAY));
        for (int fortnight = 0; fortnight < 18; fortnight++) {
            meet(group, first.plusWeeks(2L * fortnight), TEN, null);
        }
        LocalDate coming = today.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        for (int fortnight = 0; fortnight < 6 && today.isAfter(STORY.plusYears(1)); fortnight++) {
            meet(group, coming.plusWeeks(2L * fortnight), TEN, null);
        }
    }

    private static LocalDate secondMonday(LocalDate month) {
        return month.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
    }

    static String plain(String name) {
        return se.motesplats.shared.SearchPattern.plain(se.motesplats.shared.NormalForm.key(name));
    }

    private Meeting meet(MeetingGroup group, LocalDate day, LocalTime at, @Nullable String theme) {
        Meeting meeting =
                new Meeting(group, day, at, group.getMinutes(), group.getPlace(), clock.instant());
        meeting.talkAbout(theme);
        if (day.isBefore(STORY)) {
            meeting.hold();
        }
        em.persist(meeting);
        return meeting;
    }

    private List<GroupOrganisation> organisations(MeetingGroup group, LocalDate from) {
        return ORGANISATIONS.stream()
                .map(name -> new GroupOrganisation(group, name, from))
                .peek(em::persist)
                .toList();
    }

    private AppointedRepresentative place(
            MeetingGroup group,
            Person person,
            GroupRole role,
            @Nullable GroupOrganisation organisation,
            LocalDate from,
            @Nullable String by) {
        AppointedRepresentative place =
                new AppointedRepresentative(group, person, role, from, null, by);
        place.speakFor(organisation);
        em.persist(place);
        return place;
    }

    private Person demo(String user) {
        return people.findByEmail(user + '@' + DemoPeople.DOMAIN).orElseThrow();
    }

    private Person person(String user, String given, String family) {
        return people.findOrAdd(given, family, user + '@' + DemoPeople.DOMAIN, null);
    }

    private void account(Person person) {
        boolean there =
                !em.createQuery("select a.id from Account a where a.person = :person", Long.class)
                        .setParameter("person", person)
                        .getResultList()
                        .isEmpty();
        if (!there) {
            Account account = new Account(person);
            account.changePassword(PasswordHash.of(DemoPeople.PASSWORD), clock.instant());
            em.persist(account);
        }
    }
}
