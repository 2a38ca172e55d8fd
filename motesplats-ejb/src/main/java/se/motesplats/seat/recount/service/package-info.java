/**
 * Counting again, at night and by itself, whether the seats of an event add up, and telling who
 * looks into it.
 */
@NullMarked
package se.motesplats.seat.recount.service;

import org.jspecify.annotations.NullMarked;
