/** The page on which a meeting is run. */
@NullMarked
package se.motesplats.meeting.sitting.web;

import org.jspecify.annotations.NullMarked;
