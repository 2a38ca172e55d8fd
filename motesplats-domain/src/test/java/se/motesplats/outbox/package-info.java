/** Proofs of the rules of reminders and mails. */
@NullMarked
package se.motesplats.outbox;

import org.jspecify.annotations.NullMarked;
