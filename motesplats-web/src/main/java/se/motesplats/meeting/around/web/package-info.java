/** Pages and files around the meetings of groups. */
@NullMarked
package se.motesplats.meeting.around.web;

import org.jspecify.annotations.NullMarked;
