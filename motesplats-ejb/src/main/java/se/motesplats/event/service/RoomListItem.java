package se.motesplats.event.service;

import java.io.Serializable;

/** A room of an event's venue. */
public record RoomListItem(long id, int version, String name, int capacity)
        implements Serializable {}
