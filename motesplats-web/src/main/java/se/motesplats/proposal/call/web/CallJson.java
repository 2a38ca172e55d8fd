package se.motesplats.proposal.call.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.call.service.CallInfo;

/** A call for proposals, as the REST interface shows it. */
@Schema(description = "The call for proposals of an event")
public record CallJson(
        @Schema(description = "Number of the event", example = "1051") long eventId,
        @Schema(description = "When it opens", example = "2021-08-31T22:00:00Z") Instant opensAt,
        @Schema(
                        description = "The last local day; a proposal is in time until its end",
                        example = "2021-10-11")
                LocalDate lastDay,
        @Schema(
                        description = "The first instant that is too late",
                        example = "2021-10-11T22:00:00Z")
                Instant closesAt,
        @Schema(description = "Whether a proposal is received now", example = "true") boolean open,
        @Schema(description = "What the call says") String text,
        @Schema(description = "What can be proposed") List<ProposalFormat> formats) {

    static CallJson of(CallInfo call) {
        return new CallJson(
                call.eventId(),
                call.opensAt(),
                call.lastDay(),
                call.closesAt(),
                call.isOpen(),
                call.text(),
                call.formats());
    }
}
