package se.motesplats.incoming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.incoming.service.IncomingService;
import se.motesplats.shared.EmailAddress;

/**
 * Marks addresses that a list shows anyway: whoever may not see an address learns nothing. One
 * statement for a page.
 */
@Named("deadAddresses")
@RequestScoped
public class DeadAddressMarks {

    @Inject private IncomingService service;

    private @Nullable Set<String> dead;

    public boolean has(@Nullable String address) {
        if (address == null || address.isEmpty()) {
            return false;
        }
        Set<String> known = dead;
        if (known == null) {
            known = service.deadAddresses();
            dead = known;
        }
        return known.contains(EmailAddress.of(address).ascii());
    }
}
