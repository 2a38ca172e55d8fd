/** Proofs of setting. */
@NullMarked
package se.motesplats.shared.setting.service;

import org.jspecify.annotations.NullMarked;
