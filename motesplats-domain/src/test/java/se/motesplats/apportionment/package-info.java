/** Proofs of the mathematics of seats. */
@NullMarked
package se.motesplats.apportionment;

import org.jspecify.annotations.NullMarked;
