package se.motesplats.seat.naming.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventService;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.ground.service.SeatMoveFilter;
import se.motesplats.seat.ground.service.SeatMoveRow;
import se.motesplats.seat.ground.service.SeatMoveService;
import se.motesplats.seat.ground.web.UnitPage;
import se.motesplats.seat.naming.service.NominationService;

/** Every seat's way: from the round to where it lies now. */
@Named
@ViewScoped
public class SeatMovesView extends UnitPage {

    @Inject private transient SeatMoveService moves;
    @Inject private transient NominationService nominations;
    @Inject private transient EventService events;

    private @Nullable SeatMoveKind kind;
    private final Rows rows = new Rows();
    private boolean empty;
    private transient @Nullable EventDetails event;
    private transient @Nullable List<AllocationRow> units;

    /** Asks for one page at a time. */
    private final class Rows extends LazyDataModel<SeatMoveRow> {
        @Override
        public int count(Map<String, FilterMeta> filterBy) {
            return Math.toIntExact(moves.count(filter()));
        }

        @Override
        public List<SeatMoveRow> load(
                int first,
                int pageSize,
                Map<String, SortMeta> sortBy,
                Map<String, FilterMeta> filterBy) {
            return moves.list(filter(), first, pageSize);
        }

        @Override
        public String getRowKey(SeatMoveRow row) {
            return Long.toString(row.lastMoveId());
        }
    }

    /** Loads what the page shows above the list. */
    public void load() {
        // Refuses before anything of the page is written.
        empty = moves.count(filter()) == 0;
        event = events.get(event());
    }

    private SeatMoveFilter filter() {
        return new SeatMoveFilter(event(), kind, getOrganisationId());
    }

    public EventDetails getEvent() {
        if (event == null) {
            event = events.get(event());
        }
        return event;
    }

    public LazyDataModel<SeatMoveRow> getRows() {
        return rows;
    }

    public boolean isEmpty() {
        return empty;
    }

    public boolean isFiltered() {
        return kind != null || getOrganisationId() != null;
    }

    /** The units that hold seats, to choose from. */
    public List<AllocationRow> getUnits() {
        if (units == null) {
            units = nominations.allocations(event());
        }
        return units;
    }

    public List<SeatMoveKind> getKinds() {
        return List.of(SeatMoveKind.values());
    }

    public @Nullable SeatMoveKind getKind() {
        return kind;
    }

    public void setKind(@Nullable SeatMoveKind kind) {
        this.kind = kind;
    }
}
