/** Proofs of what calendars answer. */
@NullMarked
package se.motesplats.shared.calendar;

import org.jspecify.annotations.NullMarked;
