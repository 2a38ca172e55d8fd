package se.motesplats.checkin.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import se.motesplats.checkin.CheckInSource;
import se.motesplats.checkin.service.AbsentService;
import se.motesplats.checkin.service.ArrivalService;
import se.motesplats.checkin.service.DoorBoard;
import se.motesplats.checkin.service.DoorRow;
import se.motesplats.checkin.service.DoorService;
import se.motesplats.checkin.service.Scan;
import se.motesplats.checkin.service.ScanAnswer;
import se.motesplats.event.web.OfEvent;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.usecase.service.Caller;

/** Who is in and who is missing; the door without a camera, and the corrections afterwards. */
@Named
@ViewScoped
public class CheckinListView extends OfEvent {

    @Inject private AbsentService absent;
    @Inject private ArrivalService arrivals;
    @Inject private DoorService door;
    @Inject private Caller caller;
    @Inject private Messages messages;

    private final DoorSearch search = new DoorSearch();

    private final People people = new People();
    private transient @Nullable DoorBoard board;

    /** The rows of one page at a time. */
    private final class People extends LazyDataModel<DoorRow> {
        @Override
        public int count(Map<String, FilterMeta> ignored) {
            return Math.toIntExact(arrivals.count(search.filter(event())));
        }

        @Override
        public List<DoorRow> load(
                int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> ignored) {
            return arrivals.list(search.filter(event()), first, size);
        }

        @Override
        public String getRowKey(DoorRow row) {
            return String.valueOf(row.nominationId());
        }
    }

    public void load() {
        getBoard();
    }

    /** Shows what the filter asks for; the address says it, so that it can be kept. */
    public String find() {
        return "/checkin/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public void letIn(DoorRow row) {
        ScanAnswer answer =
                door.scan(
                        new Scan(
                                event(),
                                null,
                                row.nominationId(),
                                CheckInSource.NAME,
                                UUID.randomUUID().toString(),
                                null,
                                0));
        DoorWords words = new DoorWords(caller.language());
        if (answer.verdict().isIn()) {
            messages.success("checkin.list.done", words.text(answer));
        } else {
            messages.warn("checkin.list.answer", words.title(answer.verdict()), words.text(answer));
        }
        board = null;
    }

    public void undo(DoorRow row) {
        door.undo(event(), row.nominationId());
        messages.success("checkin.list.undone");
        board = null;
    }

    public void correct(DoorRow row, boolean came) {
        absent.correct(event(), row.nominationId(), came);
        messages.success("checkin.list.corrected");
        board = null;
    }

    public void mark() {
        messages.success("checkin.list.marked", absent.markNoShows(event()));
        board = null;
    }

    public DoorBoard getBoard() {
        if (board == null) {
            board = arrivals.board(event());
        }
        return board;
    }

    /** How many the filter finds. */
    public long getFound() {
        return arrivals.count(search.filter(event()));
    }

    public LazyDataModel<DoorRow> getPeople() {
        return people;
    }

    /** Whether the caller corrects who came, when it is over. */
    public boolean isCorrecting() {
        return getBoard().over() && caller.may(Permission.SEAT_ALLOCATE, Scope.event(event()));
    }

    public DoorSearch getSearch() {
        return search;
    }
}
