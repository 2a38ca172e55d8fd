package se.motesplats.meeting.group.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask about a group: never an address.
 *
 * @param phone null if none is known
 * @param picture number of the person's picture, if all may see it; null for none
 */
public record GroupContact(String name, @Nullable String phone, @Nullable Long picture)
        implements Serializable {}
