/** Mails that wait for others, in the container. */
@NullMarked
package se.motesplats.outbox.digest;

import org.jspecify.annotations.NullMarked;
