/** The clock that everybody asks, and its shift in demo mode. */
@NullMarked
package se.motesplats.shared.clock.service;

import org.jspecify.annotations.NullMarked;
