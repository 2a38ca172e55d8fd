package se.motesplats.checkin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.service.CheckInService;
import se.motesplats.checkin.service.DoorBoard;
import se.motesplats.shared.NotFound;

/** The page that the door keeps open; its script asks {@link DoorServlet}. */
@Named
@RequestScoped
public class CheckinScanView {

    @Inject private CheckInService service;

    private @Nullable Long eventId;
    private @Nullable DoorBoard board;

    public void load() {
        if (eventId == null) {
            throw new NotFound();
        }
        board = service.board(eventId);
    }

    public @Nullable DoorBoard getBoard() {
        return board;
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }
}
