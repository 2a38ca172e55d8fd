/** Groups and their meetings, proven in the container and in a browser. */
@NullMarked
package se.motesplats.meeting;

import org.jspecify.annotations.NullMarked;
