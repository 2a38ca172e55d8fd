package se.motesplats.event.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import se.motesplats.event.EventSeries;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** The series that events belong to. */
@Stateless
@UseCase
public class SeriesService {

    @Inject private EventRepository repository;
    @Inject private Caller caller;
    @Inject private Problems problems;

    @AllowEveryone
    @ReadOnly
    public List<SeriesListItem> list() {
        return repository.listSeries();
    }

    /** The same for those who add series, or events to them. */
    @Allow(Permission.EVENT_EDIT)
    @ReadOnly
    public List<SeriesListItem> listToEdit() {
        caller.require(Permission.EVENT_EDIT, Scope.system());
        return repository.listSeries();
    }

    /**
     * Adds or changes a series; coordinators everywhere only.
     *
     * @return its id
     * @throws RuleViolation if the code is taken, or an existing code would change
     */
    @Allow(Permission.EVENT_EDIT)
    @TakesProblems
    public long save(@Valid SaveSeries command) {
        caller.require(Permission.EVENT_EDIT, Scope.system());
        problems.ask(() -> requireCode(command), "code");
        problems.refuse();
        String name = command.name().strip();
        String description =
                command.description() == null || command.description().isBlank()
                        ? null
                        : command.description().strip();
        if (command.id() == null) {
            EventSeries series = new EventSeries(command.code(), name);
            series.describe(name, description);
            repository.add(series);
            repository.flush();
            return series.getId();
        }
        EventSeries series = repository.lockSeries(command.id());
        series.requireVersion(command.version());
        series.describe(name, description);
        return series.getId();
    }

    private void requireCode(SaveSeries command) {
        if (command.id() == null) {
            repository
                    .findSeries(command.code())
                    .ifPresent(
                            taken -> {
                                throw new RuleViolation(
                                        "error.event.seriesCodeTaken",
                                        command.code(),
                                        taken.getName());
                            });
            return;
        }
        String kept = repository.lockSeries(command.id()).getCode();
        if (!kept.equals(command.code())) {
            throw new RuleViolation("error.event.seriesCodeFixed", kept);
        }
    }
}
