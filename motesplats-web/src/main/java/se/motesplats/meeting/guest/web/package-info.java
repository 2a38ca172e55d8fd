/** The pages of guests: asking for one meeting, and answering. */
@NullMarked
package se.motesplats.meeting.guest.web;

import org.jspecify.annotations.NullMarked;
