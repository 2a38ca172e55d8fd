/** Events and programmes, proven in the container. */
@NullMarked
package se.motesplats.event;

import org.jspecify.annotations.NullMarked;
