package se.motesplats.poll.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.poll.PollChoice;
import se.motesplats.poll.PollPart;
import se.motesplats.shared.database.service.ResultRow;

/** In which polls somebody is, and what the person has said to which date. */
@ApplicationScoped
class PollOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return 15;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(polls(personId), answers(personId));
    }

    private OwnData polls(long personId) {
        return new OwnData(
                "polls",
                List.of("title", "part", "invited", "answered", "comment"),
                ResultRow.of(
                                em.createNativeQuery(
                                                """
                                                select p.title, m.part, m.invited_at, m.answered_at, m.comment
                                                from poll_participant m join poll p on p.id = m.poll_id
                                                where m.person_id = ?1 order by p.created_at, p.id
                                                """)
                                        .setParameter(1, personId))
                        .stream()
                        .map(
                                r ->
                                        OwnData.row(
                                                r.text(0),
                                                r.constant(PollPart.class, 1),
                                                r.instantOrNull(2),
                                                r.instantOrNull(3),
                                                r.textOrNull(4)))
                        .toList());
    }

    private OwnData answers(long personId) {
        return new OwnData(
                "pollAnswers",
                List.of("title", "from", "choice", "at"),
                ResultRow.of(
                                em.createNativeQuery(
                                                """
                                                select p.title, s.starts_at, a.choice, a.at
                                                from poll_participant m join poll_answer a on a.participant_id = m.id
                                                join poll_slot s on s.id = a.slot_id join poll p on p.id = s.poll_id
                                                where m.person_id = ?1 order by s.starts_at, a.id
                                                """)
                                        .setParameter(1, personId))
                        .stream()
                        .map(
                                r ->
                                        OwnData.row(
                                                r.text(0),
                                                r.instant(1),
                                                r.constant(PollChoice.class, 2),
                                                r.instant(3)))
                        .toList());
    }
}
