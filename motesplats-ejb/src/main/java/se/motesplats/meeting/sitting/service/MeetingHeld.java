package se.motesplats.meeting.sitting.service;

/** A meeting is over. */
public record MeetingHeld(long meetingId) {}
