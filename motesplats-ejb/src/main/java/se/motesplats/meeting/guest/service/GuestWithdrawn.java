package se.motesplats.meeting.guest.service;

import se.motesplats.meeting.MeetingGuest;

/** Who asked does not come after all. */
public record GuestWithdrawn(MeetingGuest guest) {}
