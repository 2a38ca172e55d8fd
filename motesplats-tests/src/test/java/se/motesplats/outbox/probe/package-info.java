/** The conversation with a relay, written down. */
@NullMarked
package se.motesplats.outbox.probe;

import org.jspecify.annotations.NullMarked;
