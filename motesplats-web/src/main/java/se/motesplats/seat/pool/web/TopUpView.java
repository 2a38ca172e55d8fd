package se.motesplats.seat.pool.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.seat.ground.web.EventPage;
import se.motesplats.seat.pool.service.TopUpPreview;
import se.motesplats.seat.pool.service.TopUpSeats;
import se.motesplats.seat.pool.service.TopUpService;
import se.motesplats.shared.told.web.Telling;
import se.motesplats.shared.usecase.service.Problems;

/** More seats after the distribution was fixed: computed and looked at first, then given out. */
@Named
@ViewScoped
public class TopUpView extends EventPage {

    @Inject private transient TopUpService service;
    @Inject private Telling telling;
    @Inject private transient Problems problems;

    private @Nullable Integer fromPool = 0;
    private @Nullable Integer newSeats = 0;
    private ApportionmentMethod method = ApportionmentMethod.SAINTE_LAGUE;
    private @Nullable String why;
    private String fingerprint = "";
    private Set<Long> leftOut = Set.of();
    private List<TopUpUnit> units = List.of();
    private transient @Nullable TopUpPreview preview;

    /** All that is free, without those who returned seats themselves. */
    public void load() {
        TopUpPreview start = service.start(event());
        fromPool = Math.toIntExact(start.free());
        method = start.method();
        show(start);
    }

    private void show(TopUpPreview shown) {
        preview = shown;
        fingerprint = shown.fingerprint();
        leftOut =
                shown.lines().stream()
                        .filter(TopUpPreview.Line::leftOut)
                        .map(TopUpPreview.Line::organisationId)
                        .collect(Collectors.toSet());
        units = shown.lines().stream().map(TopUpUnit::new).toList();
    }

    /** Shows what the numbers that were typed would give. */
    public void compute() {
        show(service.preview(plan(chosen())));
    }

    /** Shows who is told, and gives the seats out as they are shown. */
    public @Nullable String topUp() {
        if (telling.first("topUp", this::giveOut)) {
            return null;
        }
        telling.done(this::giveOut, "seat.topup.done", getPreview().given());
        return to("/seat/allocation.xhtml");
    }

    private void giveOut() {
        if (why == null || why.isBlank()) {
            problems.add("why", "error.seat.topUpReason");
        }
        service.topUp(
                new TopUpSeats(plan(chosen()), Objects.requireNonNullElse(why, "–"), fingerprint));
    }

    public Telling getTelling() {
        return telling;
    }

    private Set<Long> chosen() {
        return units.stream()
                .filter(unit -> !unit.isTakingPart())
                .map(TopUpUnit::organisationId)
                .collect(Collectors.toSet());
    }

    private TopUpSeats.Plan plan(Set<Long> out) {
        return new TopUpSeats.Plan(
                event(),
                newSeats == null ? 0 : newSeats,
                fromPool == null ? 0 : fromPool,
                method,
                List.copyOf(out),
                units.stream().map(TopUpUnit::adjustment).toList());
    }

    public TopUpPreview getPreview() {
        if (preview == null) {
            preview = units.isEmpty() ? service.start(event()) : service.preview(plan(leftOut));
        }
        return preview;
    }

    public List<TopUpUnit> getUnits() {
        return units;
    }

    public ApportionmentMethod[] getMethods() {
        return ApportionmentMethod.values();
    }

    public @Nullable Integer getFromPool() {
        return fromPool;
    }

    public void setFromPool(@Nullable Integer fromPool) {
        this.fromPool = fromPool;
    }

    public @Nullable Integer getNewSeats() {
        return newSeats;
    }

    public void setNewSeats(@Nullable Integer newSeats) {
        this.newSeats = newSeats;
    }

    public ApportionmentMethod getMethod() {
        return method;
    }

    public void setMethod(ApportionmentMethod method) {
        this.method = method;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
