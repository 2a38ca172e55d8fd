package se.motesplats.account.own.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** What is stored about the caller, and about nobody else. */
@Stateless
@UseCase
public class OwnDataService {

    @Inject @Any private Instance<OwnDataSource> sources;
    @Inject private Caller caller;

    /** All of it, also kinds of which there is nothing. */
    @AllowLoggedIn
    @ReadOnly
    public List<OwnData> get() {
        long me = caller.personId();
        return sources.stream()
                .sorted(Comparator.comparingInt(OwnDataSource::place))
                .flatMap(source -> source.of(me).stream())
                .toList();
    }
}
