package se.motesplats.meeting.guest.service;

import se.motesplats.meeting.MeetingGuest;

/** A contact has said yes or no. */
public record GuestAnswered(MeetingGuest guest) {}
