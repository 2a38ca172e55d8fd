/** Pages about rounds: asking for seats, proposing, comparing methods, fixing, and the protocol. */
@NullMarked
package se.motesplats.seat.round.web;

import org.jspecify.annotations.NullMarked;
