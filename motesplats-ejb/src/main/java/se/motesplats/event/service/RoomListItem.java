package se.motesplats.event.service;

/** A room of an event's venue. */
public record RoomListItem(long id, int version, String name, int capacity) {}
