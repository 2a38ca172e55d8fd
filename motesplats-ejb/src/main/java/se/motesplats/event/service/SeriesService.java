package se.motesplats.event.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import se.motesplats.event.EventSeries;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.service.Allow;
import se.motesplats.shared.service.AllowEveryone;
import se.motesplats.shared.service.Caller;
import se.motesplats.shared.service.ReadOnly;
import se.motesplats.shared.service.UseCase;

/** The series that events belong to. */
@Stateless
@UseCase
public class SeriesService {

    @Inject private EventRepository repository;
    @Inject private Caller caller;

    @AllowEveryone
    @ReadOnly
    public List<SeriesListItem> list() {
        return repository.listSeries();
    }

    /**
     * Adds or changes a series; coordinators everywhere only.
     *
     * @return its id
     * @throws RuleViolation if the code is taken, or an existing code would change
     */
    @Allow(Permission.EVENT_EDIT)
    public long save(@Valid SaveSeries command) {
        caller.require(Permission.EVENT_EDIT, Scope.system());
        String name = command.name().strip();
        String description =
                command.description() == null || command.description().isBlank()
                        ? null
                        : command.description().strip();
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
            EventSeries series = new EventSeries(command.code(), name);
            series.describe(name, description);
            repository.add(series);
            repository.flush();
            return series.getId();
        }
        EventSeries series = repository.lockSeries(command.id());
        series.requireVersion(command.version());
        if (!series.getCode().equals(command.code())) {
            throw new RuleViolation("error.event.seriesCodeFixed", series.getCode());
        }
        series.describe(name, description);
        return series.getId();
    }
}
