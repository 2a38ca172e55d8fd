/** Proofs of what a failure means. */
@NullMarked
package se.motesplats.outbox.relay.service;

import org.jspecify.annotations.NullMarked;
