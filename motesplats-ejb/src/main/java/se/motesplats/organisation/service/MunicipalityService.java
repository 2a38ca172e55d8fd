package se.motesplats.organisation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.organisation.Population;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.UseCase;

/** The municipalities outside the association: all of Sweden's from the reference data. */
@Stateless
@UseCase
public class MunicipalityService {

    private static final String SOURCE = "SCB";

    @Inject private OrganisationRepository repository;
    @Inject private Caller caller;

    /**
     * Adds those whose codes are not in the tree yet, each as a root; the others stay as they are.
     *
     * @return how many
     */
    @Allow(Permission.ORGANISATION_EDIT)
    public int addMissing() {
        caller.require(Permission.ORGANISATION_EDIT, Scope.system());
        List<MunicipalityFile.Line> lines = missing(codes());
        for (MunicipalityFile.Line line : lines) {
            Organisation added = new Organisation(OrganisationKind.MUNICIPALITY, line.name(), null);
            added.describe(line.code(), null, line.county());
            added.setPopulation(new Population(line.year(), line.population(), SOURCE));
            repository.add(added);
        }
        repository.flush();
        return lines.size();
    }

    private Set<String> codes() {
        return repository.all().stream()
                .filter(o -> o.getKind() == OrganisationKind.MUNICIPALITY)
                .flatMap(o -> o.getCode().stream())
                .collect(Collectors.toSet());
    }

    private static List<MunicipalityFile.Line> missing(Set<String> codes) {
        return MunicipalityFile.read().stream()
                .filter(line -> !codes.contains(line.code()))
                .toList();
    }
}
