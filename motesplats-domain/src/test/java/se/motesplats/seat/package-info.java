@NullMarked
package se.motesplats.seat;

import org.jspecify.annotations.NullMarked;
