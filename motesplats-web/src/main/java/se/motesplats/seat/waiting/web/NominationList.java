package se.motesplats.seat.waiting.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.ground.web.EventPage;
import se.motesplats.seat.naming.service.NominationRow;
import se.motesplats.seat.naming.service.NominationService;
import se.motesplats.seat.waiting.service.WithdrawalService;
import se.motesplats.shared.field.web.Messages;

/** Who has a seat of a unit, and who had one: searched, page by page. */
@Named
@ViewScoped
public class NominationList implements Serializable {

    /** Fewer names than these are seen at a glance. */
    private static final int SEARCHED_FROM = 10;

    @Inject private transient NominationService nominations;
    @Inject private transient WithdrawalService withdrawals;
    @Inject private transient Messages messages;
    @Inject private NominationView page;

    private final Rows named = new Rows(true);
    private final Rows ended = new Rows(false);
    private @Nullable String text;
    private @Nullable Boolean anybodyEnded;

    /** Asks for one page at a time. */
    private final class Rows extends LazyDataModel<NominationRow> {

        private final boolean active;

        Rows(boolean active) {
            this.active = active;
        }

        /** Counts once in a request: with many people most of its time would go there. */
        @Override
        public int count(Map<String, FilterMeta> filterBy) {
            return Math.toIntExact(
                    (Long)
                            FacesContext.getCurrentInstance()
                                    .getAttributes()
                                    .computeIfAbsent(
                                            List.of(this, Objects.toString(words(), "")),
                                            key -> counted()));
        }

        /** What the numbers of the unit tell already is not counted again. */
        private Long counted() {
            return active && !isSearched()
                    ? getEverybodyNamed()
                    : nominations.countNominations(
                            page.eventNumber(), page.unitNumber(), active, words());
        }

        @Override
        public List<NominationRow> load(
                int first,
                int pageSize,
                Map<String, SortMeta> sortBy,
                Map<String, FilterMeta> filterBy) {
            return nominations.nominations(
                    page.eventNumber(), page.unitNumber(), active, words(), first, pageSize);
        }

        /** Who no longer has a seat is not searched for. */
        private @Nullable String words() {
            return active ? text : null;
        }

        @Override
        public String getRowKey(NominationRow row) {
            return Long.toString(row.nominationId());
        }
    }

    public String withdraw(NominationRow row) {
        withdrawals.withdraw(row.nominationId(), null);
        String name = row.name();
        if (name == null) {
            messages.success("seat.nomination.withdrawnProtected");
        } else {
            messages.success("seat.nomination.withdrawn", name);
        }
        return again();
    }

    /** The other of the two ways of taking part. */
    public String changeMode(NominationRow row) {
        SeatMode other = Objects.requireNonNull(row.mode()).other();
        nominations.changeMode(row.nominationId(), other);
        EventPage.tellMode(messages, row.name(), other);
        return again();
    }

    /** The page again, with what was searched for. */
    public String again() {
        String typed = text == null ? "" : text.strip();
        return page.address()
                + (typed.isEmpty() ? "" : "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    /** Shows those who are searched for, from the first one on. */
    public void search() {
        if (FacesContext.getCurrentInstance().getViewRoot().findComponent("list:named")
                instanceof DataTable table) {
            table.setFirst(0);
        }
    }

    /** Searches for nobody any more; the button that was pressed is gone then. */
    public void everybody() {
        text = null;
        search();
        PrimeFaces.current().focus("find:text");
    }

    public LazyDataModel<NominationRow> getNamed() {
        return named;
    }

    public LazyDataModel<NominationRow> getEnded() {
        return ended;
    }

    public boolean isAnybodyNamed() {
        return getEverybodyNamed() > 0;
    }

    /** How many have a seat of the unit, also if only some are shown. */
    public long getEverybodyNamed() {
        AllocationRow unit = page.getOverview().unit();
        return unit == null ? 0 : unit.own().named();
    }

    /** Counted once for each view: what comes of a press on the page is shown on a new one. */
    public boolean isAnybodyEnded() {
        Boolean known = anybodyEnded;
        if (known == null) {
            known = page.getOverview().unit() != null && ended.count(Map.of()) > 0;
            anybodyEnded = known;
        }
        return known;
    }

    /** Whether there are so many that they are searched for. */
    public boolean isSearchable() {
        return getEverybodyNamed() > SEARCHED_FROM || isSearched();
    }

    public boolean isSearched() {
        return text != null && !text.isBlank();
    }

    /** How many the search finds. */
    public int getFound() {
        return named.count(Map.of());
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
