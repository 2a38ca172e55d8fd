/** Proofs of frame. */
@NullMarked
package se.motesplats.shared.frame.web;

import org.jspecify.annotations.NullMarked;
