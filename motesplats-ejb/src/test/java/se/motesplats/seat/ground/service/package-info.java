/** Proofs of what all parts of seat stand on. */
@NullMarked
package se.motesplats.seat.ground.service;

import org.jspecify.annotations.NullMarked;
