/** Mails that must arrive once: the outbox with its states. */
@NullMarked
package se.motesplats.outbox;

import org.jspecify.annotations.NullMarked;
