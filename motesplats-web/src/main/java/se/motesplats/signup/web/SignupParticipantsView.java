package se.motesplats.signup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import se.motesplats.event.web.OfEvent;
import se.motesplats.signup.service.ParticipantOverview;
import se.motesplats.signup.service.ParticipantRow;
import se.motesplats.signup.service.ParticipantService;

/**
 * Who has a seat at an event. What is chosen stands in the address, so that a list can be kept and
 * sent, and a file holds the same rows.
 */
@Named
@ViewScoped
public class SignupParticipantsView extends OfEvent {

    @Inject private ParticipantService service;

    private final ParticipantSearch search = new ParticipantSearch();

    private final Rows rows = new Rows();
    private transient @Nullable ParticipantOverview overview;
    private transient @Nullable Long found;

    /** Asks for one page at a time. */
    private final class Rows extends LazyDataModel<ParticipantRow> {
        @Override
        public int count(Map<String, FilterMeta> ignored) {
            return Math.toIntExact(getFound());
        }

        @Override
        public List<ParticipantRow> load(
                int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> ignored) {
            return service.list(search.filter(event()), first, size);
        }

        @Override
        public String getRowKey(ParticipantRow row) {
            return String.valueOf(row.nominationId());
        }
    }

    public void load() {
        getOverview();
        getFound();
    }

    /** Shows what the filter asks for. */
    public String find() {
        return "/signup/participants.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public ParticipantOverview getOverview() {
        if (overview == null) {
            overview = service.overview(event());
        }
        return overview;
    }

    /** How many the filter finds. */
    public long getFound() {
        if (found == null) {
            found = service.count(search.filter(event()));
        }
        return found;
    }

    public LazyDataModel<ParticipantRow> getRows() {
        return rows;
    }

    /** The address of a file with the same rows. */
    public String file(String extension) {
        return search.file(extension, event());
    }

    public ParticipantSearch getSearch() {
        return search;
    }
}
