package se.motesplats.meeting.guest.service;

import se.motesplats.meeting.MeetingGuest;

/** Somebody asks to sit in on a meeting. */
public record GuestAsked(MeetingGuest guest) {}
