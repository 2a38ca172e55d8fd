/** Proofs on a real Payara Server with the delivered {@code motesplats.ear}. */
@NullMarked
package se.motesplats.ear;

import org.jspecify.annotations.NullMarked;
