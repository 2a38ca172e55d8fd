package se.motesplats.shared.list.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Set;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Which columns the caller wants in which list; nobody else's choice is read or changed. */
@Stateless
@UseCase
public class ColumnService {

    @Inject private ColumnRepository repository;
    @Inject private Caller caller;

    /** The columns that the caller wants otherwise than usual; none for who is not logged in. */
    @AllowEveryone
    @ReadOnly
    public Set<String> switched(ListName list) {
        return caller.findPersonId().map(me -> repository.of(me, list)).orElse(Set.of());
    }

    /** Remembers the choice for the next time, on every device. */
    @AllowLoggedIn
    public void choose(@Valid ChooseColumns command) {
        if (command.switched().isEmpty()) {
            repository.remove(caller.personId(), command.list());
        } else {
            repository.put(caller.personId(), command.list(), command.switched());
        }
    }
}
