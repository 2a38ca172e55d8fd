package se.motesplats.meeting.demo.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaItemKind;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.CallTemplate;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingCall;
import se.motesplats.meeting.MeetingGroup;

/** The agenda of the seeds for the next meeting, ready but for the sending. */
@Dependent
class DemoAgenda {

    private static final String INTRO =
            "Det är dags igen för Gemensam utvecklingsgrupp. Vi träffas en gång i månaden, två timmar.";

    private record Point(
            AgendaItemPart part,
            AgendaItemKind kind,
            String title,
            @Nullable String text,
            int minutes) {}

    private static final List<Point> POINTS =
            List.of(
                    new Point(
                            AgendaItemPart.POINT,
                            AgendaItemKind.DISCUSSION,
                            "Personliga representanter",
                            "G7 har påbörjat ett arbete som ska göra det lättare för brukare att få stöd"
                                    + " vid kontakter med exempelvis socialtjänsten. Kan eller vill"
                                    + " andra organisationer delta?",
                            15),
                    new Point(
                            AgendaItemPart.POINT,
                            AgendaItemKind.DISCUSSION,
                            "CurioCity Mashup",
                            "En konferens om innovation i offentlig förvaltning. Vi ansvarar för en"
                                    + " monter om brukardelaktighet. Hur gör vi det bra tillsammans?",
                            15),
                    new Point(
                            AgendaItemPart.POINT,
                            AgendaItemKind.INFORMATION,
                            "Stöd till föräldrar med placerade barn",
                            "Socialförvaltningen söker föräldrar med egen erfarenhet till en arbetsgrupp.",
                            10),
                    new Point(
                            AgendaItemPart.POINT,
                            AgendaItemKind.REPORT,
                            "Maskrosbarn",
                            "Vi har haft ett första möte om innovationsarbete med ungdomar.",
                            10),
                    new Point(
                            AgendaItemPart.STANDING,
                            AgendaItemKind.REPORT,
                            "Rapporter från projekt och arbetsgrupper",
                            null,
                            10),
                    new Point(
                            AgendaItemPart.STANDING,
                            AgendaItemKind.DISCUSSION,
                            "Övrigt",
                            null,
                            10));

    private static final int THEME_MINUTES = 45;

    @PersistenceContext private EntityManager em;

    /**
     * @param next null where no meeting comes
     */
    void prepare(MeetingGroup group, @Nullable Meeting next, Person secretary) {
        CallTemplate template = new CallTemplate(group);
        template.say(INTRO, THEME_MINUTES);
        POINTS.stream()
                .filter(p -> p.part() == AgendaItemPart.STANDING)
                .forEach(p -> template.add(p.kind(), p.title(), p.minutes()));
        em.persist(template);
        if (next == null) {
            return;
        }
        em.persist(new MeetingCall(next, INTRO));
        next.getTheme()
                .ifPresent(
                        theme ->
                                add(
                                        next,
                                        new Point(
                                                AgendaItemPart.THEME,
                                                AgendaItemKind.DISCUSSION,
                                                theme,
                                                "Hur kan vi bidra till bättre hälsa och mer rörelse"
                                                        + " tillsammans?",
                                                THEME_MINUTES),
                                        1));
        int points = 0;
        int standing = 0;
        for (Point point : POINTS) {
            add(next, point, point.part() == AgendaItemPart.POINT ? ++points : ++standing)
                    .presentedBy(points == 1 && standing == 0 ? null : secretary, null);
        }
    }

    private AgendaItem add(Meeting meeting, Point point, int position) {
        AgendaItem item =
                new AgendaItem(
                        meeting, point.part(), position, point.title(), AgendaItemState.AGREED);
        item.describe(point.title(), point.text(), point.kind(), point.minutes());
        em.persist(item);
        return item;
    }
}
