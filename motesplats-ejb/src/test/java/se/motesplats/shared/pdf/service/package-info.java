/** Proofs of pdf. */
@NullMarked
package se.motesplats.shared.pdf.service;

import org.jspecify.annotations.NullMarked;
