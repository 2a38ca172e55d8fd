/** What the pages about seats have in common. */
@NullMarked
package se.motesplats.seat.ground.web;

import org.jspecify.annotations.NullMarked;
