package se.motesplats.meeting.sitting.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/** A visitor who is at the meeting. */
public record AddVisitor(
        long meetingId,
        @NotBlank @Size(max = Lengths.NAME) @SingleLine String visitorName,
        @Nullable @Size(max = Lengths.NAME) @SingleLine String visitorOrganisation) {}
