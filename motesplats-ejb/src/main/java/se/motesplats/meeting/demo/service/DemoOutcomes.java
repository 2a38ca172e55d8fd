package se.motesplats.meeting.demo.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.DemoPeople;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaItemKind;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.outcome.ActionItem;
import se.motesplats.meeting.outcome.ActionStatus;
import se.motesplats.meeting.outcome.MeetingDecision;
import se.motesplats.shared.demo.service.DemoData;

/**
 * What came out of the latest meeting of the group that meets once a month: a decision, things to
 * do for people of the demo, and a point that waits for the next meeting.
 */
@Dependent
class DemoOutcomes implements DemoData {

    @Inject private PersonDirectory people;
    @PersistenceContext private EntityManager em;

    @Override
    public int order() {
        return 72;
    }

    @Override
    public void create() {
        em.flush();
        boolean there =
                !em.createQuery("select a.id from ActionItem a", Long.class)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
        if (there) {
            return;
        }
        em.createQuery(
                        "select m from Meeting m where m.meetingGroup.name = :group and m.status ="
                                + " :held order by m.day desc",
                        Meeting.class)
                .setParameter("group", "Gemensam utvecklingsgrupp")
                .setParameter("held", MeetingStatus.HELD)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(this::outcomes);
    }

    private void outcomes(Meeting meeting) {
        Instant at = meeting.end();
        AgendaItem digital =
                point(meeting, 1, "Möten på plats och digitalt", AgendaItemState.TREATED);
        AgendaItem study = point(meeting, 2, "Studiebesök i vår", AgendaItemState.MOVED);
        em.persist(
                new MeetingDecision(
                        meeting,
                        digital,
                        "Nästa möte prövar vi att sända det första passet digitalt.",
                        at));
        LocalDate day = meeting.getDay();
        act(
                meeting,
                digital,
                "Låna kamera och mikrofon till nästa möte",
                "emil.ek",
                day.plusDays(24));
        act(
                meeting,
                study,
                "Fråga tre verksamheter om de tar emot besök",
                "petra.palm",
                day.plusDays(40));
        ActionItem done =
                act(
                        meeting,
                        digital,
                        "Skriva en kort vägledning för digitala möten",
                        "siv.sekreterare",
                        null);
        done.end(ActionStatus.DONE, "Den ligger bland gruppens dokument.", at.plusSeconds(86_400));
    }

    private AgendaItem point(Meeting meeting, int position, String title, AgendaItemState state) {
        AgendaItem item = new AgendaItem(meeting, AgendaItemPart.POINT, position, title, state);
        item.describe(title, null, AgendaItemKind.DISCUSSION, 15);
        em.persist(item);
        return item;
    }

    private ActionItem act(
            Meeting meeting, AgendaItem item, String text, String owner, @Nullable LocalDate due) {
        ActionItem action = new ActionItem(meeting, item, text);
        action.giveTo(people.findByEmail(owner + '@' + DemoPeople.DOMAIN).orElseThrow(), null);
        action.due(due);
        action.told(meeting.end());
        em.persist(action);
        return action;
    }
}
