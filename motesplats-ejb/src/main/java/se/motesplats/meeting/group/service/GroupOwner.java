package se.motesplats.meeting.group.service;

import java.io.Serializable;

/** An organisation that a group can belong to. */
public record GroupOwner(long id, String name) implements Serializable {}
