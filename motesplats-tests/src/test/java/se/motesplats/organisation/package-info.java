/** Proofs of organisations that are read from files. */
@NullMarked
package se.motesplats.organisation;

import org.jspecify.annotations.NullMarked;
