/** Proofs of the REST interface over HTTP. */
@NullMarked
package se.motesplats.api;

import org.jspecify.annotations.NullMarked;
