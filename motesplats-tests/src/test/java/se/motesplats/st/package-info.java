/** Proofs in a browser on the delivered {@code motesplats.jar}. */
@NullMarked
package se.motesplats.st;

import org.jspecify.annotations.NullMarked;
