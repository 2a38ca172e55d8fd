package se.motesplats.outbox.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail with its text.
 *
 * @param eventId the event that it is about
 * @param lines null for those who may see that it was sent, but not what it says; personal links
 *     are blacked out
 */
public record MailDetails(
        MailListItem mail,
        @Nullable Long eventId,
        @Nullable List<String> lines,
        boolean withCalendar) {}
