/**
 * Choosing sessions, waiting for a place in one, and telling needs of diet and access.
 *
 * <p>Locks, always in this order: the event's key (shared), the own nomination, one session's row;
 * then places are counted. Choices end without a lock of the session: to free a place never waits.
 * Who waits gets a free place by a job of its own, session by session.
 */
@NullMarked
package se.motesplats.signup.service;

import org.jspecify.annotations.NullMarked;
