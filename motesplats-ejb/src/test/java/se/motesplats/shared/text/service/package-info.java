/** Texts that people wrote. */
@NullMarked
package se.motesplats.shared.text.service;

import org.jspecify.annotations.NullMarked;
