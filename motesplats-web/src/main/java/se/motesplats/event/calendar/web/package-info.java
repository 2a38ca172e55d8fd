/** Events for calendar programs: to follow, or to put in. */
@NullMarked
package se.motesplats.event.calendar.web;

import org.jspecify.annotations.NullMarked;
