package se.motesplats.organisation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.organisation.Population;
import se.motesplats.shared.NotFound;

/** The tree as it was on a day, for the services of other features, inside their transactions. */
@ApplicationScoped
public class OrganisationTree {

    @PersistenceContext private EntityManager em;

    /**
     * A municipality with its weight.
     *
     * @param population inhabitants; null when no year up to the asked one is known
     * @param year the year that the figure is of
     */
    public record Weighted(
            Organisation organisation, @Nullable Integer population, @Nullable Integer year) {}

    /**
     * The municipalities that are valid on a day, in the order of names, each with its population
     * at the end of the given year, or of the latest year before that is known.
     */
    @Transactional
    public List<Weighted> municipalities(LocalDate day, int year) {
        return em.createQuery(
                        """
                        select o from Organisation o where o.kind = :kind
                        and (o.validFrom is null or o.validFrom <= :day) and (o.validTo is null or o.validTo >= :day)
                        order by o.name
                        """,
                        Organisation.class)
                .setParameter("kind", OrganisationKind.MUNICIPALITY)
                .setParameter("day", day)
                .getResultStream()
                .map(o -> weighted(o, year))
                .toList();
    }

    private static Weighted weighted(Organisation organisation, int year) {
        Optional<Population> latest = organisation.latestPopulation(year);
        return new Weighted(
                organisation,
                latest.map(Population::getCount).orElse(null),
                latest.map(Population::getYear).orElse(null));
    }

    /** The units directly below that are valid on a day, in the order of names. */
    @Transactional
    public List<Organisation> children(long parentId, LocalDate day) {
        return em.createQuery(
                        """
                        select o from Organisation o where o.parent.id = :parent
                        and (o.validFrom is null or o.validFrom <= :day) and (o.validTo is null or o.validTo >= :day)
                        order by o.name
                        """,
                        Organisation.class)
                .setParameter("parent", parentId)
                .setParameter("day", day)
                .getResultList();
    }

    /**
     * The organisation.
     *
     * @throws NotFound if there is none
     */
    @Transactional
    public Organisation get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional
    public Optional<Organisation> find(long id) {
        return Optional.ofNullable(em.find(Organisation.class, id));
    }
}
