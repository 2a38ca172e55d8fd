package se.motesplats.meeting.date.service;

/** A meeting got its date. */
public record MeetingPlanned(long meetingId) {}
