package se.motesplats.event.page.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventSeries;
import se.motesplats.event.SeriesVoice;
import se.motesplats.shared.NotFound;

/** Series as strangers see them, in the database. */
@Dependent
class SeriesPageRepository {

    private static final String VOICE =
            "select new se.motesplats.event.page.service.Voice(v.id, s.id, v.quote, v.who)"
                    + " from SeriesVoice v join v.series s";

    @PersistenceContext private EntityManager em;

    EventSeries get(long id) {
        return found(em.find(EventSeries.class, id));
    }

    /** For a change. */
    EventSeries lock(long id) {
        return found(em.find(EventSeries.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static EventSeries found(@Nullable EventSeries series) {
        if (series == null) {
            throw new NotFound();
        }
        return series;
    }

    /** Whether a series shows this picture. */
    boolean isShown(long picture) {
        return !em.createQuery(
                        "select s.id from EventSeries s where s.pictureId = :picture", Long.class)
                .setParameter("picture", picture)
                .getResultList()
                .isEmpty();
    }

    /** Those of a series, latest first. */
    List<Voice> voices(long seriesId) {
        return em.createQuery(VOICE + " where s.id = :series order by v.id desc", Voice.class)
                .setParameter("series", seriesId)
                .getResultList();
    }

    /** Of all series, latest first. */
    List<Voice> latest(int max) {
        return em.createQuery(VOICE + " order by v.id desc", Voice.class)
                .setMaxResults(max)
                .getResultList();
    }

    /** The next ones first; those without a day after them, by name. */
    List<SeriesCard> cards(LocalDate today) {
        return em.createQuery(
                        """
                        select new se.motesplats.event.page.service.SeriesCard(
                            s.id, s.name, s.description, s.pictureId, min(e.firstDay))
                        from EventSeries s left join Event e on e.series = s and e.published = true
                            and e.lastDay >= :today
                            and e.status = se.motesplats.event.EventStatus.PLANNED
                        group by s.id, s.name, s.description, s.pictureId
                        order by min(e.firstDay) asc nulls last, s.name
                        """,
                        SeriesCard.class)
                .setParameter("today", today)
                .getResultList();
    }

    void add(SeriesVoice voice) {
        em.persist(voice);
    }

    /**
     * A voice of this series.
     *
     * @throws NotFound if it has none of that number
     */
    SeriesVoice getVoice(long seriesId, long id) {
        SeriesVoice voice = em.find(SeriesVoice.class, id);
        if (voice == null || voice.getSeries().getId() != seriesId) {
            throw new NotFound();
        }
        return voice;
    }

    void remove(SeriesVoice voice) {
        em.remove(voice);
    }
}
