/** What the coordinator watches. */
@NullMarked
package se.motesplats.seat.board;

import org.jspecify.annotations.NullMarked;
