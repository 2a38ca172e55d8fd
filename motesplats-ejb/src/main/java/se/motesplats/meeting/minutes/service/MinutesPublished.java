package se.motesplats.meeting.minutes.service;

import se.motesplats.meeting.MinutesVersion;

/** A version can be read for the first time. */
record MinutesPublished(MinutesVersion version) {}
