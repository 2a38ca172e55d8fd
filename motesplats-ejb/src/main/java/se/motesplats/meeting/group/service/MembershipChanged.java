package se.motesplats.meeting.group.service;

/** Somebody came to a group, left it, or is something else in it. */
public record MembershipChanged(long groupId, long personId) {}
