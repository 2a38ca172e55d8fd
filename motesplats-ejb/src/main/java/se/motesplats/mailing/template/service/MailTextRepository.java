package se.motesplats.mailing.template.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.event.EventSeries;
import se.motesplats.outbox.MailText;
import se.motesplats.outbox.MailTextVersion;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.database.service.ResultRow;

/** Own texts of mails, in the database. */
@Dependent
class MailTextRepository {

    /** More versions than these are not listed; all are kept. */
    private static final int MOST = 200;

    @PersistenceContext private EntityManager em;

    /** All that are in use. */
    List<MailText> inUse() {
        return em.createQuery(
                        "select t from MailText t where t.body is not null order by t.template, t.language, t.seriesId, t.id",
                        MailText.class)
                .getResultList();
    }

    Optional<MailText> find(MailTextPlace place) {
        return query(place).getResultStream().findFirst();
    }

    /** The same to change it: of two who save at once one comes second, also for the first text. */
    Optional<MailText> lock(MailTextPlace place) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, "mail text " + place)
                .getSingleResult();
        return query(place)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<MailText> query(MailTextPlace place) {
        Long series = place.seriesId();
        TypedQuery<MailText> query =
                em.createQuery(
                                "select t from MailText t where t.template = :template and t.language = :language and "
                                        + (series == null
                                                ? "t.seriesId is null"
                                                : "t.seriesId = :series"),
                                MailText.class)
                        .setParameter("template", place.template())
                        .setParameter("language", place.language());
        return series == null ? query : query.setParameter("series", series);
    }

    void keep(MailText text) {
        if (text.isNew()) {
            em.persist(text);
        }
        em.flush();
        em.persist(text.toVersion());
    }

    /** The newest first, with who saved each. */
    List<MailTextVersionItem> versions(MailText text) {
        return ResultRow.of(
                        em.createQuery(
                                        "select v, p from MailTextVersion v join Person p on p.id = v.savedBy where v.textId = :text order by v.number desc")
                                .setParameter("text", text.getId())
                                .setMaxResults(MOST))
                .stream()
                .map(row -> item(row.entity(MailTextVersion.class, 0), row.entity(Person.class, 1)))
                .toList();
    }

    private static MailTextVersionItem item(MailTextVersion version, Person by) {
        return new MailTextVersionItem(
                version.getNumber(),
                version.getWording().isPresent(),
                version.getSavedAt(),
                by.getNameForOthers().orElse(null));
    }

    Optional<MailTextVersion> version(MailText text, int number) {
        return em.createQuery(
                        "select v from MailTextVersion v where v.textId = :text and v.number = :number",
                        MailTextVersion.class)
                .setParameter("text", text.getId())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    void requireSeries(long id) {
        if (em.find(EventSeries.class, id) == null) {
            throw new NotFound();
        }
    }
}
