/** Rules for reminders and the moments that they mean. */
@NullMarked
package se.motesplats.reminder;

import org.jspecify.annotations.NullMarked;
