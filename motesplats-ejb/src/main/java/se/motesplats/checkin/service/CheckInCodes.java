package se.motesplats.checkin.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.CheckInCode;

/** The codes of nominations; the key is read once a request. */
@RequestScoped
public class CheckInCodes {

    @Inject private CheckInRepository repository;

    private @Nullable CheckInCode codes;

    /** The code of a nomination, without a hyphen. */
    @Transactional
    public String of(long nominationId) {
        return codes().of(nominationId);
    }

    /** All of them; the object is this request's own. */
    public CheckInCode codes() {
        if (codes == null) {
            codes = new CheckInCode(repository.key());
        }
        return codes;
    }
}
