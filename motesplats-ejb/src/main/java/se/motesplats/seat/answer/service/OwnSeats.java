package se.motesplats.seat.answer.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import se.motesplats.overview.service.OneLook;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.ground.service.HolderRepository;

/** The seats of the person who looks, for all that is said of them in one look. */
@Dependent
class OwnSeats {

    private enum Read {
        SEATS
    }

    @Inject private HolderRepository holders;
    @Inject private OneLook look;

    List<Nomination> of(long personId) {
        return look.once(Read.SEATS, personId, () -> holders.ofPerson(personId));
    }
}
