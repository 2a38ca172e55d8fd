/** Rules for reminders, proven. */
@NullMarked
package se.motesplats.reminder;

import org.jspecify.annotations.NullMarked;
