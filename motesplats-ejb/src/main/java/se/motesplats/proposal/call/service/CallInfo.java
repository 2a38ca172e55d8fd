package se.motesplats.proposal.call.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.motesplats.event.Contact;
import se.motesplats.proposal.CallForProposals;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.SubmissionWindow;

/**
 * The public part of a call for proposals.
 *
 * @param now whether a proposal that arrives now is received
 * @param closesAt first instant that is too late
 * @param contactName whom to ring
 */
public record CallInfo(
        long eventId,
        int version,
        Instant opensAt,
        LocalDate lastDay,
        Instant closesAt,
        String text,
        List<ProposalFormat> formats,
        SubmissionWindow.Answer now,
        String contactName,
        String contactPhone) {

    static CallInfo of(CallForProposals call, Instant now, Contact contact) {
        SubmissionWindow window = call.getWindow();
        return new CallInfo(
                call.getEvent().getId(),
                call.getVersion(),
                window.opensAt(),
                window.lastDay(),
                window.closesAt(),
                call.getText(),
                call.getFormats().stream().sorted(Comparator.naturalOrder()).toList(),
                window.accepts(now),
                contact.name(),
                Objects.requireNonNull(contact.phone()));
    }

    public boolean isOpen() {
        return now == SubmissionWindow.Answer.ACCEPTED;
    }

    public boolean isNotYetOpen() {
        return now == SubmissionWindow.Answer.NOT_YET;
    }

    public boolean isClosed() {
        return now == SubmissionWindow.Answer.TOO_LATE;
    }

    /** Key of the sentence that tells why nothing is received now. */
    public Optional<String> closedReason() {
        return now.reason();
    }
}
