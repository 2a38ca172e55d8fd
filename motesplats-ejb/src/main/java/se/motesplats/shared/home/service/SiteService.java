package se.motesplats.shared.home.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SingleLine;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** What the installation calls itself on its pages. */
@Stateless
@UseCase
public class SiteService {

    @Inject private SiteName name;
    @Inject private Caller caller;
    @Inject private Event<SiteName.Renamed> renamed;

    /** What it shall be called. */
    public record NameSite(@NotBlank @Size(max = Lengths.CODE) @SingleLine String name) {}

    /** Empty for the name that the application comes with. */
    @AllowEveryone
    @ReadOnly
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String name() {
        return name.get();
    }

    /** Shows the name on every page from now on. */
    @Allow(Permission.JOB_ADMINISTER)
    public void rename(@Valid NameSite command) {
        caller.require(Permission.JOB_ADMINISTER, Scope.system());
        name.set(command.name().strip());
        renamed.fire(new SiteName.Renamed(command.name().strip()));
    }
}
