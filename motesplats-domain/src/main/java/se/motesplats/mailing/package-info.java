/**
 * Mails that must arrive once: the outbox with its states, reminders that follow the date they are
 * about.
 */
@NullMarked
package se.motesplats.mailing;

import org.jspecify.annotations.NullMarked;
