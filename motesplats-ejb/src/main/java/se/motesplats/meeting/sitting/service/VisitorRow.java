package se.motesplats.meeting.sitting.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A visitor at a meeting. */
public record VisitorRow(long id, String name, @Nullable String organisation)
        implements Serializable {}
