package se.motesplats.event.service;

/** A room is about to go; features that refer to it let it go first. */
public record RoomRemoved(long eventId, long roomId) {}
