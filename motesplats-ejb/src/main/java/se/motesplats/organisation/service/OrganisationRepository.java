package se.motesplats.organisation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.organisation.Organisation;

/** Organisations in the database. */
@ApplicationScoped
class OrganisationRepository {

    @PersistenceContext private EntityManager em;
    @Inject private OrganisationTree tree;

    /** Gives a new one its id and its place. */
    void add(Organisation organisation) {
        em.persist(organisation);
        organisation.settle();
    }

    Organisation get(long id) {
        return tree.get(id);
    }

    /** For an editor: a change of its populations counts as a change of it. */
    Organisation forEdit(long id) {
        Organisation found = tree.get(id);
        em.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return found;
    }

    /** Two files at once would both add what neither sees of the other. */
    void lockImports() {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtext('organisation import'))")
                .getSingleResult();
    }

    void flush() {
        em.flush();
    }

    List<Organisation> all() {
        return em.createQuery(
                        "select distinct o from Organisation o left join fetch o.populations order by o.name, o.id",
                        Organisation.class)
                .getResultList();
    }

    boolean isCodeTaken(String code, long byOtherThan) {
        return !em.createQuery(
                        "select o.id from Organisation o where o.code = :code and o.id <> :id",
                        Long.class)
                .setParameter("code", code)
                .setParameter("id", byOtherThan)
                .getResultList()
                .isEmpty();
    }
}
