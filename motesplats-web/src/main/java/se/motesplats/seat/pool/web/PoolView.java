package se.motesplats.seat.pool.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.ground.web.EventPage;
import se.motesplats.seat.pool.service.PoolOverview;
import se.motesplats.seat.pool.service.PoolService;
import se.motesplats.seat.pool.service.RecallPreview;
import se.motesplats.seat.pool.service.RedistributionPreview;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.told.web.Telling;

/** The free seats of an event: recall, look at what would happen, give out again. */
@Named
@ViewScoped
public class PoolView extends EventPage implements StaleChoice {

    @Inject private transient PoolService pool;
    @Inject private transient Messages messages;
    @Inject private Telling telling;

    private final UnitRecallForm one = new UnitRecallForm();

    private final PoolRulesForm rules = new PoolRulesForm();

    private @Nullable String preview;
    private @Nullable Integer version;
    private @Nullable String fingerprint;
    private transient @Nullable PoolOverview overview;
    private transient @Nullable RecallPreview recall;
    private transient @Nullable RedistributionPreview redistribution;

    /** Loads what is stored, and what would happen if that is asked for. */
    public void load() {
        overview = pool.overview(event());
        version = overview.rulesVersion();
        rules.show(overview);
        if (isRecalling()) {
            fingerprint = getRecall().fingerprint();
            if (getRecall().seats() > 0) {
                telling.show("recall", this::recallAll);
            }
        } else if (isRedistributing()) {
            fingerprint = getRedistribution().fingerprint();
            if (getRedistribution().seats() > 0) {
                telling.show("redistribute", this::redistributeFree);
            }
        }
    }

    public String saveRules() {
        pool.changeRules(rules.command(event(), version));
        messages.success(
                "pool.rules.saved", Objects.requireNonNull(pool.overview(event()).recallOn()));
        return again();
    }

    @Override
    public String overwrite() {
        version = pool.overview(event()).rulesVersion();
        return saveRules();
    }

    @Override
    public String reload() {
        return again();
    }

    /** Recalls what was shown. */
    public String recall() {
        telling.done(this::recallAll, "pool.recall.done", getRecall().seats());
        return again();
    }

    private void recallAll() {
        pool.recall(event(), fingerprint());
    }

    /** Shows who is told, and takes seats back from one unit. */
    public @Nullable String recallFrom() {
        if (telling.first("recallFrom", this::recallFromUnit)) {
            return null;
        }
        telling.done(this::recallFromUnit, "pool.recall.done", one.number());
        return again();
    }

    private void recallFromUnit() {
        pool.recallFrom(one.command(event(), fingerprint()));
    }

    /** Gives out what was shown. */
    public String redistribute() {
        telling.done(this::redistributeFree, "pool.redistribute.done", getRedistribution().seats());
        return again();
    }

    private void redistributeFree() {
        pool.redistribute(event(), fingerprint());
    }

    /** Shows who is told, and lets every unit take. */
    public @Nullable String open() {
        if (telling.first("open", this::openToAll)) {
            return null;
        }
        telling.done(this::openToAll, "pool.open.done");
        return again();
    }

    private void openToAll() {
        pool.open(event(), true);
    }

    public Telling getTelling() {
        return telling;
    }

    public String close() {
        pool.open(event(), false);
        messages.success("pool.close.done");
        return again();
    }

    private String again() {
        return to("/seat/pool.xhtml");
    }

    private String fingerprint() {
        return fingerprint == null ? "" : fingerprint;
    }

    public boolean isRecalling() {
        return "recall".equals(preview) && getOverview().fixed() && getOverview().open();
    }

    public boolean isRedistributing() {
        return "redistribute".equals(preview) && getOverview().fixed() && getOverview().open();
    }

    public PoolOverview getOverview() {
        if (overview == null) {
            overview = pool.overview(event());
        }
        return overview;
    }

    public RecallPreview getRecall() {
        if (recall == null) {
            recall = pool.previewRecall(event());
        }
        return recall;
    }

    public RedistributionPreview getRedistribution() {
        if (redistribution == null) {
            redistribution = pool.previewRedistribution(event());
        }
        return redistribution;
    }

    public String names(List<String> names) {
        return String.join(", ", names);
    }

    public @Nullable String getPreview() {
        return preview;
    }

    public void setPreview(@Nullable String preview) {
        this.preview = preview;
    }

    public PoolRulesForm getRules() {
        return rules;
    }

    public UnitRecallForm getOne() {
        return one;
    }
}
