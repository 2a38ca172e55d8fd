/** Proofs of field. */
@NullMarked
package se.motesplats.shared.field.web;

import org.jspecify.annotations.NullMarked;
