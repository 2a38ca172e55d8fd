/** Proofs of how mails are built and what a failure means. */
@NullMarked
package se.motesplats.incoming.service;

import org.jspecify.annotations.NullMarked;
