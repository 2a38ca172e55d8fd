package se.motesplats.meeting.news.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.motesplats.account.Person;
import se.motesplats.meeting.news.GroupPost;
import se.motesplats.shared.NotFound;

/** News of groups in the database. */
@Dependent
class NewsRepository {

    /** Of one news item no more are shown at once. */
    static final int MOST_COMMENTS = 500;

    @PersistenceContext private EntityManager em;

    void add(GroupPost post) {
        em.persist(post);
    }

    Person person(long id) {
        return em.find(Person.class, id);
    }

    GroupPost get(long id) {
        return Optional.ofNullable(em.find(GroupPost.class, id)).orElseThrow(NotFound::new);
    }

    /** The newest first, without what is hidden. */
    List<GroupPost> news(long groupId, int first, int most) {
        return em.createQuery(
                        """
                        select p from GroupPost p join fetch p.author where p.meetingGroup.id = :group
                        and p.news is null and p.hiddenAt is null order by p.writtenAt desc, p.id desc
                        """,
                        GroupPost.class)
                .setParameter("group", groupId)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How much was said about each, without what is hidden: one statement. */
    Map<Long, Long> comments(List<GroupPost> news) {
        return news.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select new se.motesplats.meeting.news.service.NewsComments(p.news.id, count(p))"
                                        + " from GroupPost p where p.news in :news and p.hiddenAt is null group by p.news.id",
                                NewsComments.class)
                        .setParameter("news", news)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(NewsComments::newsId, NewsComments::comments));
    }

    /** What was said about news, the oldest first. */
    List<GroupPost> commentsOf(long newsId) {
        return em.createQuery(
                        "select p from GroupPost p join fetch p.author where p.news.id = :news"
                                + " order by p.writtenAt, p.id",
                        GroupPost.class)
                .setParameter("news", newsId)
                .setMaxResults(MOST_COMMENTS)
                .getResultList();
    }
}
