package se.motesplats.seat.capacity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.capacity.service.CapacityOverview;
import se.motesplats.seat.capacity.service.CapacityService;
import se.motesplats.seat.ground.web.EventPage;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;

/** The room of an event, and the pools beside the quotas. */
@Named
@ViewScoped
public class CapacityView extends EventPage implements StaleChoice {

    @Inject private transient CapacityService capacities;
    @Inject private transient Messages messages;

    private final CapacityForm form = new CapacityForm();

    private @Nullable Integer version;
    private transient @Nullable CapacityOverview overview;

    /** Loads what is stored. */
    public void load() {
        CapacityOverview stored = getOverview();
        version = stored.version();
        form.show(stored);
    }

    public String save() {
        capacities.setCapacity(form.command(event(), version));
        messages.success("seat.capacity.saved");
        return again();
    }

    public String savePool(CapacityForm.PoolInput pool) {
        capacities.setPool(pool.command(event()));
        Integer seats = pool.getSeats();
        messages.success("seat.capacity.poolSaved", pool.getPurpose(), seats == null ? 0 : seats);
        return again();
    }

    @Override
    public @Nullable String overwrite() {
        version = capacities.overview(event()).version();
        return save();
    }

    @Override
    public @Nullable String reload() {
        return again();
    }

    private String again() {
        return to("/seat/capacity.xhtml");
    }

    public CapacityOverview getOverview() {
        if (overview == null) {
            overview = capacities.overview(event());
        }
        return overview;
    }

    /** The stored numbers of the pool that a row edits. */
    public CapacityOverview.Pool stored(CapacityForm.PoolInput pool) {
        return getOverview().pools().stream()
                .filter(p -> p.purpose() == pool.getPurpose())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public CapacityForm getForm() {
        return form;
    }
}
