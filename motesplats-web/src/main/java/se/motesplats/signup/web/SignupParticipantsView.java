package se.motesplats.signup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import se.motesplats.event.web.OfEvent;
import se.motesplats.seat.NominationStatus;
import se.motesplats.signup.service.ParticipantFilter;
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

    private final Rows rows = new Rows();
    private @Nullable String text;
    private @Nullable Long unitId;
    private @Nullable NominationStatus state;
    private ParticipantFilter.@Nullable Answered answer;
    private ParticipantFilter.@Nullable Chosen choice;
    private ParticipantFilter.@Nullable Sorting order;
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
            return service.list(filter(), first, size);
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

    /** The filter that the address means; what is not said limits nothing. */
    static ParticipantFilter filter(
            long eventId,
            @Nullable String text,
            @Nullable Long unitId,
            @Nullable NominationStatus state,
            ParticipantFilter.@Nullable Answered answer,
            ParticipantFilter.@Nullable Chosen choice,
            ParticipantFilter.@Nullable Sorting order) {
        return new ParticipantFilter(
                eventId,
                text == null || text.isBlank() ? null : text,
                unitId,
                state,
                answer == null ? ParticipantFilter.Answered.ANY : answer,
                choice == null ? ParticipantFilter.Chosen.ANY : choice,
                order == null ? ParticipantFilter.Sorting.NAME : order);
    }

    private ParticipantFilter filter() {
        return filter(event(), text, unitId, state, answer, choice, order);
    }

    /** The address of a file with the same rows. */
    public String file(String extension) {
        StringBuilder address =
                new StringBuilder("/signup/participants." + extension + "?event=" + event());
        add(address, "q", text);
        add(address, "unit", unitId);
        add(address, "state", state);
        add(address, "answer", answer);
        add(address, "choice", choice);
        add(address, "order", order);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /** Whether anything limits the list. */
    public boolean isFiltered() {
        return !filter().equals(filter(event(), null, null, null, null, null, order));
    }

    /** How many of the filters that are folded away on phones limit the list. */
    public long getChosenFilters() {
        return Stream.of(
                        unitId != null,
                        state != null,
                        answer != null && answer != ParticipantFilter.Answered.ANY,
                        choice != null && choice != ParticipantFilter.Chosen.ANY)
                .filter(limits -> limits)
                .count();
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
            found = service.count(filter());
        }
        return found;
    }

    public LazyDataModel<ParticipantRow> getRows() {
        return rows;
    }

    public NominationStatus[] getStates() {
        return NominationStatus.values();
    }

    public ParticipantFilter.Answered[] getAnswers() {
        return ParticipantFilter.Answered.values();
    }

    public ParticipantFilter.Chosen[] getChoices() {
        return ParticipantFilter.Chosen.values();
    }

    public ParticipantFilter.Sorting[] getOrders() {
        return ParticipantFilter.Sorting.values();
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Long getUnitId() {
        return unitId;
    }

    public void setUnitId(@Nullable Long unitId) {
        this.unitId = unitId;
    }

    public @Nullable NominationStatus getState() {
        return state;
    }

    public void setState(@Nullable NominationStatus state) {
        this.state = state;
    }

    public ParticipantFilter.@Nullable Answered getAnswer() {
        return answer;
    }

    public void setAnswer(ParticipantFilter.@Nullable Answered answer) {
        this.answer = answer;
    }

    public ParticipantFilter.@Nullable Chosen getChoice() {
        return choice;
    }

    public void setChoice(ParticipantFilter.@Nullable Chosen choice) {
        this.choice = choice;
    }

    public ParticipantFilter.@Nullable Sorting getOrder() {
        return order;
    }

    public void setOrder(ParticipantFilter.@Nullable Sorting order) {
        this.order = order;
    }
}
