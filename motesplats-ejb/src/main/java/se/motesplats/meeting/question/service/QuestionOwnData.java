package se.motesplats.meeting.question.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.meeting.OpenQuestion;
import se.motesplats.meeting.QuestionAnswer;
import se.motesplats.meeting.QuestionLink;

/** Questions that somebody looks after, was asked by mail, or has answered. */
@ApplicationScoped
class QuestionOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return 18;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(owned(personId), asked(personId), answered(personId));
    }

    private OwnData owned(long personId) {
        return new OwnData(
                "questions",
                List.of("group", "question", "status", "asked"),
                em.createQuery(
                                "select q from OpenQuestion q join fetch q.meeting m join fetch"
                                        + " m.meetingGroup where q.owner.id = :person order by q.id",
                                OpenQuestion.class)
                        .setParameter("person", personId)
                        .getResultStream()
                        .map(
                                q ->
                                        OwnData.row(
                                                q.getGroup().getName(),
                                                q.getText(),
                                                q.getStatus(),
                                                q.getAskedAt()))
                        .toList());
    }

    private OwnData asked(long personId) {
        return new OwnData(
                "questionLinks",
                List.of("question", "asked"),
                em.createQuery(
                                "select l from QuestionLink l join fetch l.question where l.person.id ="
                                        + " :person order by l.id",
                                QuestionLink.class)
                        .setParameter("person", personId)
                        .getResultStream()
                        .map(l -> OwnData.row(l.getQuestion().getText(), l.getSentAt()))
                        .toList());
    }

    private OwnData answered(long personId) {
        return new OwnData(
                "questionAnswers",
                List.of("question", "organisation", "choice", "comment", "at"),
                em.createQuery(
                                "select a from QuestionAnswer a join fetch a.question join fetch"
                                        + " a.organisation where a.answeredBy.id = :person order by"
                                        + " a.id",
                                QuestionAnswer.class)
                        .setParameter("person", personId)
                        .getResultStream()
                        .map(
                                a ->
                                        OwnData.row(
                                                a.getQuestion().getText(),
                                                a.getOrganisation().getName(),
                                                a.getReply(),
                                                a.getText().orElse(null),
                                                a.getAnsweredAt().orElse(null)))
                        .toList());
    }
}
