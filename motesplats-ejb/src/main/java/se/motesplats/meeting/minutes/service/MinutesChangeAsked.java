package se.motesplats.meeting.minutes.service;

import se.motesplats.meeting.MinutesApproval;

/** Somebody asks for a change instead of saying yes. */
record MinutesChangeAsked(MinutesApproval approval) {}
