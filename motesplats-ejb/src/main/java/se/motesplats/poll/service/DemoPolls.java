package se.motesplats.poll.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.event.AttendanceMode;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollChoice;
import se.motesplats.poll.PollFrame;
import se.motesplats.poll.PollMatter;
import se.motesplats.poll.PollPart;
import se.motesplats.poll.PollParticipant;
import se.motesplats.poll.PollSlot;
import se.motesplats.poll.SlotPattern;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.demo.service.DemoData;

/** When the development group meets next: asked of invented people, some of whom have answered. */
@Dependent
class DemoPolls implements DemoData {

    static final String TITLE = "Nästa möte i Gemensam utvecklingsgrupp";

    private static final String DOMAIN = "@motesplats.example";

    /** Who is asked, and what each has said to the dates in order; empty for nothing yet. */
    private static final List<List<String>> ASKED =
            List.of(
                    List.of("wilma.wester", "YYNI", "Måndagar är bäst för mig."),
                    List.of("petra.palm", "INYY", ""),
                    List.of("kontakt.lerum", "YYNN", ""),
                    List.of("kontakt.kungalv", "NYIN", "Jag kommer från ett annat möte."),
                    List.of("emil.ek", "", ""),
                    List.of("kontakt.tjorn", "", ""));

    @Inject private PollRepository repository;
    @Inject private PersonDirectory people;
    @Inject private Clock clock;
    @PersistenceContext private EntityManager em;

    @Override
    public int order() {
        return 48;
    }

    @Override
    public void create() {
        if (!em.createQuery("select p.id from Poll p", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate today = SwedishTime.dayOf(now);
        Poll poll =
                new Poll(
                        person("karin.koordinator"),
                        new PollMatter(
                                TITLE,
                                "Temat är hälsa. Vi behöver två timmar, och Bryggan har en ledig lokal alla måndagar.",
                                AttendanceMode.ON_SITE,
                                "Bryggan",
                                null,
                                120),
                        new PollFrame(today.plusDays(14), true, null, false),
                        now);
        repository.add(poll);
        repository.add(
                new PollParticipant(poll, person("karin.koordinator"), PollPart.OWNER, null, null));
        List<PollSlot> slots = slots(poll, today.plusDays(21));
        slots.forEach(repository::add);
        for (List<String> one : ASKED) {
            PollParticipant asked =
                    new PollParticipant(poll, person(one.get(0)), PollPart.ASKED, null, null);
            asked.invite(now);
            repository.add(asked);
            repository.flush();
            if (!one.get(1).isEmpty()) {
                asked.answer(one.get(2).isEmpty() ? null : one.get(2), now);
                answer(asked, slots, one.get(1), now);
            }
        }
    }

    private static List<PollSlot> slots(Poll poll, LocalDate from) {
        LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return new SlotPattern(
                        monday,
                        monday.plusWeeks(3),
                        Set.of(DayOfWeek.MONDAY),
                        new TreeSet<>(Set.of(LocalTime.of(13, 30))))
                .instants().stream().map(at -> new PollSlot(poll, at, null)).toList();
    }

    private void answer(PollParticipant asked, List<PollSlot> slots, String said, Instant now) {
        TreeMap<Long, PollChoice> answers = new TreeMap<>();
        for (int i = 0; i < slots.size(); i++) {
            answers.put(
                    slots.get(i).getId(),
                    switch (said.charAt(i)) {
                        case 'Y' -> PollChoice.YES;
                        case 'I' -> PollChoice.IF_NEEDED;
                        default -> PollChoice.NO;
                    });
        }
        repository.write(asked.getId(), answers, now);
    }

    private Person person(String user) {
        return people.findByEmail(user + DOMAIN).orElseThrow();
    }
}
