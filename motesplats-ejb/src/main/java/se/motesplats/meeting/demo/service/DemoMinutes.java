package se.motesplats.meeting.demo.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.DemoPeople;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingAttendance;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.Minutes;
import se.motesplats.meeting.MinutesAudience;
import se.motesplats.meeting.MinutesVersion;
import se.motesplats.meeting.Presence;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.demo.service.DemoData;

/**
 * Minutes of the latest meetings of both groups: of the steering group for everybody, of the other
 * one for those who sit in it.
 */
@Dependent
class DemoMinutes implements DemoData {

    private static final String STEERING =
            """
            ## Närvarande (5 av 6 organisationer)

            - Arbetsmarknadsförvaltningen: Alma Ahl
            - Bryggan: Berit Björk
            - G7: Göran Grön
            - Socialförvaltningen: Siri Sten (ersättare för Sven Strand)
            - Vorta Drom: Viktor Vall
            - Siv Sekreterare (sekreterare)

            **Anmält frånvaro:** Sven Strand (Socialförvaltningen)

            **Frånvarande:** Rut Ros (Ria)

            **Inte representerade:** Ria

            ## 1. Framtidsverkstäder i höst

            Verkstäderna har plats för fler. Insikterna sammanfattas inför nästa års plan.

            - **Beslut:** Föreningarna bjuds in till två av verkstäderna.
            - **Att göra:** Skicka datumen till alla organisationer – ansvarig: Siv Sekreterare

            ## 2. Personliga representanter

            G7 har påbörjat ett arbete som ska göra det lättare att få stöd vid kontakter med till exempel socialtjänsten.

            - **Öppen fråga till Ria, Vorta Drom:** Vill ni vara med i arbetet?
            """;

    private static final String COMMON =
            """
            ## Närvarande

            - G7: Greta Glad
            - Siv Sekreterare (sekreterare)
            - Emil Ek
            - Petra Palm

            ## Tema

            Vi talade om vad som gör ett möte lätt att vara med på: en tydlig kallelse, pauser, och att frågorna kommer i
            förväg. Flera vill pröva att ses både på plats och digitalt.

            - **Beslut:** Nästa möte prövar vi att sända det första passet digitalt.
            """;

    @Inject private PersonDirectory people;
    @PersistenceContext private EntityManager em;

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void create() {
        em.flush();
        boolean there =
                !em.createQuery("select m.id from Minutes m", Long.class)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
        if (there) {
            return;
        }
        latest("Ledningsgrupp för utveckling")
                .ifPresent(
                        meeting -> {
                            attend(meeting, Set.of("Ros"), Set.of("Strand"));
                            publish(
                                    meeting,
                                    STEERING,
                                    List.of("berit.bjork", "alma.ahl"),
                                    MinutesAudience.EVERYBODY);
                        });
        latest("Gemensam utvecklingsgrupp")
                .ifPresent(
                        meeting -> {
                            attend(meeting, Set.of(), Set.of());
                            publish(
                                    meeting,
                                    COMMON,
                                    List.of("greta.glad"),
                                    MinutesAudience.MEMBERS);
                        });
    }

    private Optional<Meeting> latest(String group) {
        return em.createQuery(
                        "select m from Meeting m where m.meetingGroup.name = :group and m.status ="
                                + " :held order by m.day desc",
                        Meeting.class)
                .setParameter("group", group)
                .setParameter("held", MeetingStatus.HELD)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private void attend(Meeting meeting, Set<String> absent, Set<String> excused) {
        List<AppointedRepresentative> places =
                em.createQuery(
                                "select a from AppointedRepresentative a where a.meetingGroup ="
                                        + " :group and a.role <> :contact and a.validFrom <= :day"
                                        + " and (a.validTo is null or a.validTo >= :day) order by a.id",
                                AppointedRepresentative.class)
                        .setParameter("group", meeting.getGroup())
                        .setParameter("contact", GroupRole.CONTACT)
                        .setParameter("day", meeting.getDay())
                        .getResultList();
        for (AppointedRepresentative place : places) {
            String name = place.getPerson().getFamilyName();
            boolean free =
                    em.createQuery(
                                    "select a.id from MeetingAttendance a where a.meeting ="
                                            + " :meeting and a.seat = :seat",
                                    Long.class)
                            .setParameter("meeting", meeting)
                            .setParameter("seat", place)
                            .getResultList()
                            .isEmpty();
            if (free) {
                em.persist(
                        new MeetingAttendance(
                                meeting,
                                place,
                                absent.contains(name)
                                        ? Presence.ABSENT
                                        : excused.contains(name)
                                                ? Presence.EXCUSED
                                                : Presence.PRESENT));
            }
        }
    }

    private void publish(
            Meeting meeting, String text, List<String> approvers, MinutesAudience audience) {
        Instant sent = meeting.end().plus(Duration.ofHours(20));
        Minutes minutes =
                new Minutes(
                        meeting,
                        "Minnesanteckningar: "
                                + meeting.getGroup().getName()
                                + ' '
                                + HumanTime.day(meeting.getDay(), Language.SV),
                        facts(meeting) + text.strip());
        em.persist(minutes);
        minutes.send();
        MinutesVersion version =
                new MinutesVersion(
                        minutes,
                        1,
                        approvers.stream().map(this::person).toList(),
                        person("siv.sekreterare"),
                        sent);
        version.getApprovals().forEach(a -> version.approve(a, sent.plus(Duration.ofHours(4))));
        minutes.approve();
        version.publish(audience, sent.plus(Duration.ofHours(5)));
        minutes.publish();
        em.persist(version);
    }

    private static String facts(Meeting meeting) {
        return "**När:** "
                + HumanTime.dayAndWeek(meeting.getDay(), Language.SV)
                + ", "
                + HumanTime.times(meeting.getStartsAt(), meeting.endsAt(), Language.SV)
                + meeting.getPlace().getPlace().map(p -> "\n**Plats:** " + p).orElse("")
                + meeting.getTheme().map(t -> "\n**Tema:** " + t).orElse("")
                + "\n\n";
    }

    private Person person(String user) {
        return people.findByEmail(user + '@' + DemoPeople.DOMAIN).orElseThrow();
    }
}
