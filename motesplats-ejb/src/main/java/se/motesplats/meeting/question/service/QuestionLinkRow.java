package se.motesplats.meeting.question.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who got a link to answer by.
 *
 * @param name null if it must not be shown
 * @param open whether the link opens the question
 */
public record QuestionLinkRow(long personId, @Nullable String name, Instant sentAt, boolean open)
        implements Serializable {}
