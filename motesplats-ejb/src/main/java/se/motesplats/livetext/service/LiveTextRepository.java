package se.motesplats.livetext.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.livetext.LiveText;
import se.motesplats.livetext.LiveTextChange;
import se.motesplats.livetext.LiveTextPlace;
import se.motesplats.livetext.LiveTextWriting;
import se.motesplats.shared.database.service.ResultRow;

/** Texts that several people write, in the database. */
@Dependent
class LiveTextRepository {

    @PersistenceContext private EntityManager em;

    /**
     * The text, which nobody else changes until the transaction ends; an empty one if there was
     * none.
     */
    LiveText lock(LiveTextPlace place, Instant now) {
        Query find =
                at(
                        em.createNativeQuery(
                                "select id from live_text where kind = ?1 and owner_id = ?2 and field = ?3"
                                        + " for no key update"),
                        place);
        List<Long> found = ResultRow.numbers(find);
        if (found.isEmpty()) {
            at(
                            em.createNativeQuery(
                                    """
                                    insert into live_text (id, version, kind, owner_id, field, content, revision, changed_at)
                                    values (nextval('seq_id'), 1, ?1, ?2, ?3, '', 0, ?4) on conflict do nothing
                                    """),
                            place)
                    .setParameter(4, Timestamp.from(now))
                    .executeUpdate();
            found = ResultRow.numbers(find);
        }
        LiveText text = em.find(LiveText.class, found.get(0));
        em.refresh(text);
        return text;
    }

    private static Query at(Query query, LiveTextPlace place) {
        return query.setParameter(1, place.kind())
                .setParameter(2, place.ownerId())
                .setParameter(3, place.field());
    }

    Optional<LiveText> find(LiveTextPlace place) {
        return em.createQuery(
                        "select t from LiveText t where t.kind = :kind and t.ownerId = :owner and"
                                + " t.field = :field",
                        LiveText.class)
                .setParameter("kind", place.kind())
                .setParameter("owner", place.ownerId())
                .setParameter("field", place.field())
                .getResultStream()
                .findFirst();
    }

    List<LiveText> ofOwner(String kind, long ownerId) {
        return em.createQuery(
                        "select t from LiveText t where t.kind = :kind and t.ownerId = :owner",
                        LiveText.class)
                .setParameter("kind", kind)
                .setParameter("owner", ownerId)
                .getResultList();
    }

    /** The change that a browser calls so. */
    Optional<LiveTextChange> findChange(LiveText text, String client, int sequence) {
        return em.createQuery(
                        "select c from LiveTextChange c where c.text = :text and c.client = :client"
                                + " and c.sequence = :sequence",
                        LiveTextChange.class)
                .setParameter("text", text)
                .setParameter("client", client)
                .setParameter("sequence", sequence)
                .getResultStream()
                .findFirst();
    }

    /** What leads back from the text as it is to the one with the number, step by step. */
    List<String> undoTo(LiveText text, int revision) {
        return em.createQuery(
                        "select c.undo from LiveTextChange c where c.text = :text and c.revision >"
                                + " :revision order by c.revision desc",
                        String.class)
                .setParameter("text", text)
                .setParameter("revision", revision)
                .getResultList();
    }

    Optional<LiveTextWriting> findWriting(
            LiveText text, @Nullable Person person, Instant lastSince) {
        return em.createQuery(
                        "select w from LiveTextWriting w where w.text = :text and w.lastAt >="
                                + " :since order by w.lastAt desc",
                        LiveTextWriting.class)
                .setParameter("text", text)
                .setParameter("since", lastSince)
                .getResultStream()
                .filter(w -> w.getPerson().equals(Optional.ofNullable(person)))
                .findFirst();
    }

    /** Who wrote since, the longest first. */
    List<LiveTextWriting> writers(Collection<LiveText> texts, Instant lastSince) {
        return texts.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select w from LiveTextWriting w left join fetch w.person where"
                                        + " w.text in :texts and w.lastAt >= :since order by w.id",
                                LiveTextWriting.class)
                        .setParameter("texts", texts)
                        .setParameter("since", lastSince)
                        .getResultList();
    }

    List<LiveTextWriting> writings(LiveText text, int first, int most) {
        return em.createQuery(
                        "select w from LiveTextWriting w left join fetch w.person where w.text ="
                                + " :text order by w.lastRevision desc",
                        LiveTextWriting.class)
                .setParameter("text", text)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    void remove(String kind, Collection<Long> owners) {
        if (!owners.isEmpty()) {
            em.createQuery("delete from LiveText t where t.kind = :kind and t.ownerId in :owners")
                    .setParameter("kind", kind)
                    .setParameter("owners", owners)
                    .executeUpdate();
        }
    }

    Person person(long id) {
        return em.getReference(Person.class, id);
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }
}
