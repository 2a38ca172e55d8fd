/** Events as calendar files, for everybody. */
@NullMarked
package se.motesplats.event.calendar.service;

import org.jspecify.annotations.NullMarked;
