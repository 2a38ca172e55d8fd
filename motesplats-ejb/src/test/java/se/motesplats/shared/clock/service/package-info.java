/** Proofs of clock. */
@NullMarked
package se.motesplats.shared.clock.service;

import org.jspecify.annotations.NullMarked;
