package se.motesplats.meeting.outcome.service;

import java.io.Serializable;

/** A group whose actions the caller reads. */
public record ActionGroup(long id, String name) implements Serializable {}
