/** Proofs of calendar. */
@NullMarked
package se.motesplats.shared.calendar.service;

import org.jspecify.annotations.NullMarked;
