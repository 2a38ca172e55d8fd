/** The frame of all pages, as people meet it in a browser. */
@NullMarked
package se.motesplats.shared;

import org.jspecify.annotations.NullMarked;
