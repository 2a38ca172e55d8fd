package se.motesplats.meeting.date.service;

import java.time.LocalDate;
import java.time.LocalTime;

/** A meeting is at another time or place than before; also one that takes place after all. */
public record MeetingMoved(long meetingId, LocalDate fromDay, LocalTime fromTime) {}
