package se.motesplats.checkin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.service.ArrivalService;
import se.motesplats.checkin.service.DoorBoard;
import se.motesplats.event.web.OfEvent;

/** The page that the door keeps open; its script asks {@link DoorServlet}. */
@Named
@RequestScoped
public class CheckinScanView extends OfEvent {

    @Inject private ArrivalService service;

    private @Nullable DoorBoard board;

    public void load() {
        board = service.board(event());
    }

    public @Nullable DoorBoard getBoard() {
        return board;
    }
}
