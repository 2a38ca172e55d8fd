/**
 * The board that the coordinator watches: numbers by municipality and pool, and what has changed.
 */
@NullMarked
package se.motesplats.seat.board.service;

import org.jspecify.annotations.NullMarked;
