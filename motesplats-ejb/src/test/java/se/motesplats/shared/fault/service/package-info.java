/** Proofs of fault. */
@NullMarked
package se.motesplats.shared.fault.service;

import org.jspecify.annotations.NullMarked;
