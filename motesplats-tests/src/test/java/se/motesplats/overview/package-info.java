/** Proofs of the overview of an event. */
@NullMarked
package se.motesplats.overview;

import org.jspecify.annotations.NullMarked;
