/**
 * The room of an event: how many can take part on site and online, how many seats are kept for
 * whom, and in which way.
 */
@NullMarked
package se.motesplats.seat.capacity.service;

import org.jspecify.annotations.NullMarked;
