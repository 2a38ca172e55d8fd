/** The pages of series and events. */
@NullMarked
package se.motesplats.event.web;

import org.jspecify.annotations.NullMarked;
