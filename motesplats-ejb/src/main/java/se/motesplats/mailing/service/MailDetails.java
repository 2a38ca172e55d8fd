package se.motesplats.mailing.service;

import org.jspecify.annotations.Nullable;

/**
 * A mail with its text.
 *
 * @param body null for those who may see that it was sent, but not what it says; personal links are
 *     blacked out
 */
public record MailDetails(MailListItem mail, @Nullable String body, boolean withCalendar) {}
