/** Proofs of what comes back in the container, on a real database. */
@NullMarked
package se.motesplats.incoming.service;

import org.jspecify.annotations.NullMarked;
