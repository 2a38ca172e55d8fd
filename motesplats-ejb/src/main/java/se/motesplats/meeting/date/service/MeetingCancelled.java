package se.motesplats.meeting.date.service;

/** A meeting does not take place. */
public record MeetingCancelled(long meetingId) {}
