package se.motesplats.meeting.minutes.service;

import se.motesplats.meeting.MinutesVersion;

/** Minutes went to those who approve. */
record MinutesSent(MinutesVersion version) {}
