package se.motesplats.signup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.web.OfEvent;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.signup.service.OfferSession;
import se.motesplats.signup.service.OpenSignup;
import se.motesplats.signup.service.SignupBoard;
import se.motesplats.signup.service.SignupPerson;
import se.motesplats.signup.service.SignupService;

/** The coordinator's page about choices: what is offered, how full it is, until when. */
@Named
@ViewScoped
public class SignupListView extends OfEvent implements StaleChoice {

    private static final int MOST_PEOPLE = 1000;

    @Inject private SignupService service;
    @Inject private Messages messages;

    private @Nullable Long sessionId;
    private transient @Nullable SignupBoard board;
    private @Nullable LocalDate lastDay;
    private int version;
    private boolean bookable;
    private @Nullable Integer capacity;

    public void load() {
        SignupBoard shown = getBoard();
        SignupBoard.Row row = getRow();
        if (row == null) {
            lastDay = shown.lastDay();
            version = shown.version();
        } else {
            version = row.version();
            bookable = row.bookable();
            capacity = row.ownCapacity();
        }
    }

    public String open() {
        LocalDate chosen = Objects.requireNonNull(lastDay);
        service.open(new OpenSignup(event(), version, chosen));
        messages.success("signup.list.opened", chosen);
        return again();
    }

    public String offer() {
        SignupBoard.Row row = row();
        service.offer(new OfferSession(row.id(), version, bookable, capacity));
        messages.success("signup.list.offered", row.title());
        return again();
    }

    @Override
    public @Nullable String overwrite() {
        board = null;
        SignupBoard.Row row = getRow();
        version = row == null ? getBoard().version() : row.version();
        return row == null ? open() : offer();
    }

    @Override
    public @Nullable String reload() {
        return again() + (sessionId == null ? "" : "&session=" + sessionId);
    }

    private String again() {
        return to("/signup/list.xhtml");
    }

    public SignupBoard getBoard() {
        if (board == null) {
            board = service.board(event());
        }
        return board;
    }

    /** The session of the address; null for the whole list. */
    public SignupBoard.@Nullable Row getRow() {
        return sessionId == null ? null : row();
    }

    private SignupBoard.Row row() {
        return getBoard().rows().stream()
                .filter(r -> sessionId != null && r.id() == sessionId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public List<SignupPerson> getPeople() {
        return sessionId == null ? List.of() : service.people(sessionId, 0, MOST_PEOPLE);
    }

    public @Nullable Long getSessionId() {
        return sessionId;
    }

    public void setSessionId(@Nullable Long sessionId) {
        this.sessionId = sessionId;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public boolean isBookable() {
        return bookable;
    }

    public void setBookable(boolean bookable) {
        this.bookable = bookable;
    }

    public @Nullable Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable Integer capacity) {
        this.capacity = capacity;
    }
}
