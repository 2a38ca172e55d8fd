/** Proofs of the rules of reminders and mails. */
@NullMarked
package se.motesplats.mailing;

import org.jspecify.annotations.NullMarked;
