/** Proofs of the programme. */
@NullMarked
package se.motesplats.programme;

import org.jspecify.annotations.NullMarked;
