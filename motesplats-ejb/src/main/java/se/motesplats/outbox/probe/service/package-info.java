/** A mail that is handed over at once, to see what we and the relay say to each other. */
@NullMarked
package se.motesplats.outbox.probe.service;

import org.jspecify.annotations.NullMarked;
