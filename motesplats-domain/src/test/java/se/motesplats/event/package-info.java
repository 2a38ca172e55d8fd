@NullMarked
package se.motesplats.event;

import org.jspecify.annotations.NullMarked;
