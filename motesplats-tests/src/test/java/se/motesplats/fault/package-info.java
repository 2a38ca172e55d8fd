/** Proofs of what the application does when something around it breaks. */
@NullMarked
package se.motesplats.fault;

import org.jspecify.annotations.NullMarked;
