package se.motesplats.meeting.call.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.meeting.AgendaItem;

/** Points that somebody suggested for meetings, and what became of them. */
@ApplicationScoped
class CallOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return 17;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(
                new OwnData(
                        "suggestedPoints",
                        List.of("group", "day", "title", "status"),
                        em
                                .createQuery(
                                        "select i from AgendaItem i join fetch i.meeting m join fetch m.meetingGroup"
                                                + " where i.suggestedBy.id = :person order by m.day, i.id",
                                        AgendaItem.class)
                                .setParameter("person", personId)
                                .getResultList()
                                .stream()
                                .map(
                                        i ->
                                                OwnData.row(
                                                        i.getMeeting().getGroup().getName(),
                                                        i.getMeeting().getDay(),
                                                        i.getTitle(),
                                                        i.getState()))
                                .toList()));
    }
}
