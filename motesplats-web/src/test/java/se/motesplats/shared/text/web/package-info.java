/** Proofs of text. */
@NullMarked
package se.motesplats.shared.text.web;

import org.jspecify.annotations.NullMarked;
