/** Proofs of the outbox, the jobs and the reminders in the container, on a real database. */
@NullMarked
package se.motesplats.outbox.service;

import org.jspecify.annotations.NullMarked;
