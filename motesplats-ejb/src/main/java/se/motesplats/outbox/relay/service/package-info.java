/**
 * The conversation with the mail relay: a line with its patience, TLS and who is believed, what
 * ails it, and what each answer means. What is sent is not known here.
 */
@NullMarked
package se.motesplats.outbox.relay.service;

import org.jspecify.annotations.NullMarked;
