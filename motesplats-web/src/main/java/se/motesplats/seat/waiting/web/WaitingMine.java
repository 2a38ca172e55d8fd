package se.motesplats.seat.waiting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.waiting.service.WaitingListService;
import se.motesplats.seat.waiting.service.WaitingPlace;

/** Where the person who looks waits for a seat. */
@Named
@RequestScoped
public class WaitingMine {

    @Inject private WaitingListService waiting;

    private @Nullable List<WaitingPlace> places;

    public List<WaitingPlace> getPlaces() {
        if (places == null) {
            places = waiting.mine();
        }
        return places;
    }
}
