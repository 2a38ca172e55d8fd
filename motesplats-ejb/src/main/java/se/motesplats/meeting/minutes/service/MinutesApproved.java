package se.motesplats.meeting.minutes.service;

import se.motesplats.meeting.MinutesVersion;

/** All have said yes. */
record MinutesApproved(MinutesVersion version) {}
