/** Pages of the minutes of meetings. */
@NullMarked
package se.motesplats.meeting.minutes.web;

import org.jspecify.annotations.NullMarked;
