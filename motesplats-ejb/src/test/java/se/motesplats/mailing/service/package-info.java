/** Proofs of the text of mailings. */
@NullMarked
package se.motesplats.mailing.service;

import org.jspecify.annotations.NullMarked;
