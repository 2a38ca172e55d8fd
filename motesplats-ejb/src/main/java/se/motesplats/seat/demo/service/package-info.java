/** Seats of the demo. */
@NullMarked
package se.motesplats.seat.demo.service;

import org.jspecify.annotations.NullMarked;
