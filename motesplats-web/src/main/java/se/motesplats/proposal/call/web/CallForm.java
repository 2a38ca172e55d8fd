package se.motesplats.proposal.call.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.call.service.CallInfo;
import se.motesplats.proposal.call.service.EditCall;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Problems;

/** A call for proposals, as it is typed. */
public class CallForm implements Serializable {

    private @Nullable LocalDate opensOn;
    private @Nullable LocalDate lastDay;
    private @Nullable String text;
    private List<ProposalFormat> formats = new ArrayList<>(EnumSet.allOf(ProposalFormat.class));

    void fill(CallInfo call) {
        opensOn = SwedishTime.dayOf(call.opensAt());
        lastDay = call.lastDay();
        text = call.text();
        formats = new ArrayList<>(call.formats());
    }

    /** A new call begins on this day, if nothing else is typed. */
    void openOn(LocalDate day) {
        opensOn = day;
    }

    EditCall command(long event, @Nullable Integer seen, Problems problems) {
        if (opensOn == null) {
            problems.add("opensOn", "error.proposal.required");
        }
        if (lastDay == null) {
            problems.add("lastDay", "error.proposal.required");
        }
        return new EditCall(
                event,
                seen,
                Objects.requireNonNullElse(opensOn, LocalDate.MIN),
                Objects.requireNonNullElse(lastDay, LocalDate.MIN),
                text == null ? "" : text,
                formats.isEmpty() ? EnumSet.noneOf(ProposalFormat.class) : EnumSet.copyOf(formats));
    }

    public ProposalFormat[] getAllFormats() {
        return ProposalFormat.values();
    }

    public @Nullable LocalDate getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(@Nullable LocalDate opensOn) {
        this.opensOn = opensOn;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public List<ProposalFormat> getFormats() {
        return formats;
    }

    public void setFormats(List<ProposalFormat> formats) {
        this.formats = formats;
    }
}
