package se.motesplats.seat.round.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.TieCriterion;
import se.motesplats.seat.round.service.AllocationService;
import se.motesplats.seat.round.service.DecideTie;
import se.motesplats.seat.round.service.RoundDetails;
import se.motesplats.seat.round.service.ShareRow;
import se.motesplats.shared.field.web.Messages;

/** Who comes first among equals in a distribution. */
@Named
@ViewScoped
public class AllocationTies implements Serializable {

    @Inject private transient AllocationService allocations;
    @Inject private transient Messages messages;
    @Inject private AllocationView page;

    private @Nullable String tieReason;

    /** The municipalities of a tie, for the choice of who comes first. */
    public List<ShareRow> contenders(RoundDetails.TieRow tie) {
        return page.round().shares().stream()
                .filter(s -> tie.contenderIds().contains(s.organisationId()))
                .toList();
    }

    /** Among equals, this municipality comes first; the others follow as they came. */
    public String prefer(RoundDetails.TieRow tie, long organisationId) {
        List<Long> order = new ArrayList<>(tie.contenderIds());
        order.remove(organisationId);
        order.add(0, organisationId);
        return decide(order, tieReason, "seat.tie.decided");
    }

    /** The rule decides, as it did before anybody was preferred. */
    public String followRule() {
        return decide(List.of(), null, "seat.tie.undecided");
    }

    private String decide(List<Long> order, @Nullable String reason, String said) {
        allocations.decideTie(new DecideTie(page.round().id(), page.version(), order, reason));
        messages.success(said);
        return page.again(null);
    }

    public List<TieCriterion> getCriteria() {
        return Apportionment.USUAL_TIE_RULE;
    }

    public @Nullable String getTieReason() {
        return tieReason;
    }

    public void setTieReason(@Nullable String tieReason) {
        this.tieReason = tieReason;
    }
}
