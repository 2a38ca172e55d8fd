/** The board of an event, as a page and as a file. */
@NullMarked
package se.motesplats.seat.board.web;

import org.jspecify.annotations.NullMarked;
