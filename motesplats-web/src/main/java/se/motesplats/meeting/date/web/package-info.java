/** The pages of meetings: when a group meets, and one meeting. */
@NullMarked
package se.motesplats.meeting.date.web;

import org.jspecify.annotations.NullMarked;
