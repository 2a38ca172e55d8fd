/** Pages and resources about a unit's names and who waits for its seats, and the waiting lists. */
@NullMarked
package se.motesplats.seat.waiting.web;

import org.jspecify.annotations.NullMarked;
