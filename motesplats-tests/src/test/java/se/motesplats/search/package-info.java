/** Proofs of the search over everything. */
@NullMarked
package se.motesplats.search;

import org.jspecify.annotations.NullMarked;
