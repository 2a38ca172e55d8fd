package se.motesplats.proposal.ground.service;

import java.time.LocalDate;
import se.motesplats.proposal.Proposal;

/** A draft has not been sent in, and the last day of its call is near. */
public record DraftDeadlineNear(Proposal draft, LocalDate lastDay) {}
