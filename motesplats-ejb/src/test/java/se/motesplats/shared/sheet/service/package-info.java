/** Proofs of sheet. */
@NullMarked
package se.motesplats.shared.sheet.service;

import org.jspecify.annotations.NullMarked;
