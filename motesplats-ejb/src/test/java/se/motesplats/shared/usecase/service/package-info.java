/** Proofs of usecase. */
@NullMarked
package se.motesplats.shared.usecase.service;

import org.jspecify.annotations.NullMarked;
