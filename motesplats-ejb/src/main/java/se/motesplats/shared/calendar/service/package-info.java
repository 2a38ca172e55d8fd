/** The text of calendar files. */
@NullMarked
package se.motesplats.shared.calendar.service;

import org.jspecify.annotations.NullMarked;
