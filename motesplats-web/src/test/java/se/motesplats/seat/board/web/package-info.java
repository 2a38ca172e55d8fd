/** Tests of the board's rows. */
@NullMarked
package se.motesplats.seat.board.web;

import org.jspecify.annotations.NullMarked;
