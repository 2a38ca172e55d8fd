/** Proofs of api. */
@NullMarked
package se.motesplats.shared.api.web;

import org.jspecify.annotations.NullMarked;
