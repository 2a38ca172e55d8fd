/** Proofs inside the container: the built war on Payara Micro with a real PostgreSQL. */
@NullMarked
package se.motesplats.it;

import org.jspecify.annotations.NullMarked;
