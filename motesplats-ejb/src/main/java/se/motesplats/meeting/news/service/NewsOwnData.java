package se.motesplats.meeting.news.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.meeting.news.GroupPost;

/** News and comments that somebody has written. */
@ApplicationScoped
class NewsOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return 22;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(
                new OwnData(
                        "groupPosts",
                        List.of("group", "written", "text"),
                        em
                                .createQuery(
                                        "select p from GroupPost p join fetch p.meetingGroup where p.author.id = :person"
                                                + " order by p.writtenAt, p.id",
                                        GroupPost.class)
                                .setParameter("person", personId)
                                .getResultList()
                                .stream()
                                .map(
                                        p ->
                                                OwnData.row(
                                                        p.getGroup().getName(),
                                                        p.getWrittenAt(),
                                                        p.getText()))
                                .toList()));
    }
}
