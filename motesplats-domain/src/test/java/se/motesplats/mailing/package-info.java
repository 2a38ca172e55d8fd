/** Proofs of the rules of mailings. */
@NullMarked
package se.motesplats.mailing;

import org.jspecify.annotations.NullMarked;
