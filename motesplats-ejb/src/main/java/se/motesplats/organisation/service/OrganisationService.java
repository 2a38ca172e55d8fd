package se.motesplats.organisation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.organisation.Population;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * The tree of organisations. Which bodies there are is public knowledge, so whoever is logged in
 * may read it; changing it takes a right for the part of the tree.
 */
@Stateless
@UseCase
public class OrganisationService {

    /** An organisation that is not saved yet has no id. */
    private static final long NEW = 0;

    @Inject private OrganisationRepository repository;
    @Inject private OrganisationListQuery query;
    @Inject private Caller caller;
    @Inject private Problems problems;

    /**
     * The tree as it was on a day, from the roots down, names in order.
     *
     * @param text parts of a name or a code; those above what is found are not shown, its place is
     *     told instead; empty for all
     */
    @AllowLoggedIn
    @ReadOnly
    public List<OrganisationItem> list(LocalDate day, String text) {
        Map<Long, List<Organisation>> below = new HashMap<>();
        List<Organisation> roots = new ArrayList<>();
        for (Organisation o : repository.all()) {
            if (o.isValidOn(day)) {
                o.getParent()
                        .map(p -> below.computeIfAbsent(p.getId(), id -> new ArrayList<>()))
                        .orElse(roots)
                        .add(o);
            }
        }
        List<OrganisationItem> items = new ArrayList<>();
        roots.forEach(root -> walk(root, 0, "", below, day, items));
        String wanted = NormalForm.key(text);
        return items.stream().filter(i -> matches(i, wanted)).toList();
    }

    private static void walk(
            Organisation node,
            int level,
            String place,
            Map<Long, List<Organisation>> below,
            LocalDate day,
            List<OrganisationItem> items) {
        Optional<Population> population = node.latestPopulation(day.getYear());
        items.add(
                new OrganisationItem(
                        node.getId(),
                        level,
                        node.getKind(),
                        node.getCode().orElse(null),
                        node.getName(),
                        place,
                        node.getValidFrom().orElse(null),
                        node.getValidTo().orElse(null),
                        node.getSuccessor().map(Organisation::getName).orElse(null),
                        population.map(Population::getCount).orElse(null),
                        population.map(Population::getYear).orElse(null)));
        String path = place.isEmpty() ? node.getName() : place + " › " + node.getName();
        below.getOrDefault(node.getId(), List.of())
                .forEach(child -> walk(child, level + 1, path, below, day, items));
    }

    private static boolean matches(OrganisationItem item, String wanted) {
        return NormalForm.key(item.name()).contains(wanted)
                || (item.code() != null && item.code().startsWith(wanted));
    }

    /** How many a filter finds. */
    @AllowLoggedIn
    @ReadOnly
    public int count(OrganisationFilter filter) {
        return query.count(filter);
    }

    /** A page of what a filter finds. */
    @AllowLoggedIn
    @ReadOnly
    public List<OrganisationListRow> list(OrganisationFilter filter, int first, int max) {
        return query.list(filter, first, max);
    }

    @AllowLoggedIn
    @ReadOnly
    public OrganisationDetails get(long id) {
        return OrganisationDetails.of(repository.get(id));
    }

    /** What an editor starts from. */
    @Allow(Permission.ORGANISATION_EDIT)
    @ReadOnly
    public OrganisationDetails getForEdit(long id) {
        Organisation organisation = repository.get(id);
        caller.require(Permission.ORGANISATION_EDIT, organisation.scope());
        return OrganisationDetails.of(organisation);
    }

    /**
     * Says what somebody may add to.
     *
     * @return the name of the parent; empty for a root
     */
    @Allow(Permission.ORGANISATION_EDIT)
    @ReadOnly
    public Optional<String> findParentToAdd(@Nullable Long parentId) {
        if (parentId == null) {
            caller.require(Permission.ORGANISATION_EDIT, Scope.system());
            return Optional.empty();
        }
        return Optional.of(getForEdit(parentId).name());
    }

    /**
     * Adds a unit below another, or a root.
     *
     * @return its id
     */
    @Allow(Permission.ORGANISATION_EDIT)
    @TakesProblems
    public long add(
            OrganisationKind kind, @Nullable Long parentId, @Valid OrganisationFacts facts) {
        Organisation parent = parentId == null ? null : repository.get(parentId);
        caller.require(
                Permission.ORGANISATION_EDIT, parent == null ? Scope.system() : parent.scope());
        ask(kind, NEW, facts);
        problems.refuse();
        Organisation organisation = new Organisation(kind, facts.name().strip(), parent);
        apply(organisation, facts);
        repository.add(organisation);
        repository.flush();
        return organisation.getId();
    }

    /**
     * Changes what is said about an organisation.
     *
     * @param version the version that the editor started from
     * @throws StaleData if somebody else has saved since
     */
    @Allow(Permission.ORGANISATION_EDIT)
    @TakesProblems
    public void edit(long id, int version, @Valid OrganisationFacts facts) {
        Organisation organisation = editable(id, version);
        ask(organisation.getKind(), id, facts);
        problems.refuse();
        organisation.rename(facts.name().strip());
        apply(organisation, facts);
        repository.flush();
    }

    /** Sets the inhabitants at the end of a year. */
    @Allow(Permission.ORGANISATION_EDIT)
    public void setPopulation(long id, int version, @Valid PopulationFigure figure) {
        editable(id, version)
                .setPopulation(
                        new Population(figure.year(), figure.count(), figure.source().strip()));
        repository.flush();
    }

    private Organisation editable(long id, int version) {
        caller.require(Permission.ORGANISATION_EDIT, repository.get(id).scope());
        repository.get(id).requireVersion(version);
        return repository.forEdit(id);
    }

    /** What the rules say of what was typed, each at its field. */
    private void ask(OrganisationKind kind, long id, OrganisationFacts facts) {
        problems.ask(() -> requireCode(kind, id, blankToNull(facts.code())), "code");
        problems.ask(
                () -> Organisation.requireOrder(facts.validFrom(), facts.validTo()),
                "validTo",
                "validFrom");
    }

    private void requireCode(OrganisationKind kind, long id, @Nullable String code) {
        if (kind == OrganisationKind.MUNICIPALITY && (code == null || !code.matches("[0-9]{4}"))) {
            throw new RuleViolation("error.organisation.municipalityCode");
        }
        if (code != null && repository.isCodeTaken(code, id)) {
            throw new RuleViolation("error.organisation.codeTaken");
        }
    }

    private void apply(Organisation organisation, OrganisationFacts facts) {
        String code = blankToNull(facts.code());
        organisation.describe(code, blankToNull(facts.emailSuffix()), blankToNull(facts.county()));
        organisation.setValidity(facts.validFrom(), facts.validTo());
        problems.ask(() -> organisation.goOnIn(successor(facts)), "successorId", "validTo");
        problems.refuse();
    }

    private @Nullable Organisation successor(OrganisationFacts facts) {
        if (facts.successorId() == null) {
            return null;
        }
        try {
            return repository.get(facts.successorId());
        } catch (NotFound unknown) {
            throw new InvalidInput("successorId", "{error.organisation.successor}");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
