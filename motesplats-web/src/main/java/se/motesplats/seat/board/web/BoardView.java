package se.motesplats.seat.board.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.board.service.BoardService;
import se.motesplats.seat.board.service.SeatBoard;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.SwedishTime;

/** The coordinator's board; it looks again by itself until it is told to wait. */
@Named
@ViewScoped
public class BoardView implements Serializable {

    @Inject private transient BoardService boards;

    private @Nullable Long eventId;
    private @Nullable LocalDate sinceDay;
    private boolean paused;
    private final Set<Long> open = new HashSet<>();
    private transient @Nullable SeatBoard board;

    /** Looks again. */
    public void refresh() {
        board = null;
    }

    /** Shows or hides the units below one that the board shows. */
    public void toggle(long organisationId) {
        boolean shown =
                getBoard().units().stream()
                        .anyMatch(line -> line.organisationId() == organisationId);
        if (shown && !open.remove(organisationId)) {
            open.add(organisationId);
        }
        board = null;
    }

    public void pause() {
        paused = !paused;
        board = null;
    }

    public SeatBoard getBoard() {
        if (board == null) {
            if (eventId == null) {
                throw new NotFound();
            }
            Instant since = sinceDay == null ? null : SwedishTime.startOf(sinceDay);
            board = boards.board(eventId, since, open);
        }
        return board;
    }

    /** The board of an event, for the page that it stands on. */
    public SeatBoard of(long event) {
        if (eventId == null || eventId != event) {
            eventId = event;
            board = null;
        }
        return getBoard();
    }

    public boolean isPaused() {
        return paused;
    }

    public @Nullable LocalDate getSinceDay() {
        return sinceDay;
    }

    public void setSinceDay(@Nullable LocalDate sinceDay) {
        this.sinceDay = sinceDay;
    }
}
