/** The page about the room of an event. */
@NullMarked
package se.motesplats.seat.capacity.web;

import org.jspecify.annotations.NullMarked;
