/**
 * The stand: what the application needs around it to run on a developer's machine and in the proofs
 * – a real PostgreSQL, a real SMTP server with a page to read its mails on, and the delivered
 * {@code motesplats.jar} itself as a child process. Shared by the run command and all tests;
 * listens on loopback only and never part of a delivery.
 */
@NullMarked
package se.motesplats.stand;

import org.jspecify.annotations.NullMarked;
