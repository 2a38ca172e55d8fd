/** Saying yes or no to the own seat, and what somebody has to do about seats. */
@NullMarked
package se.motesplats.seat.answer.service;

import org.jspecify.annotations.NullMarked;
