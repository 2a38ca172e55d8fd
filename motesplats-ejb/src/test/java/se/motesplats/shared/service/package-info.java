/** Rules of the ground that need no container. */
@NullMarked
package se.motesplats.shared.service;

import org.jspecify.annotations.NullMarked;
