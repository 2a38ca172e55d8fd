package se.motesplats.event.service;

import se.motesplats.event.AttendanceMode;

/** People take part in an event in another way than before. */
public record AttendanceModeChanged(long eventId, AttendanceMode oldMode, AttendanceMode newMode) {}
