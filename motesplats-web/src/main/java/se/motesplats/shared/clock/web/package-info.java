/** The clock of the demo, on a page. */
@NullMarked
package se.motesplats.shared.clock.web;

import org.jspecify.annotations.NullMarked;
