/** Pages of calls to meetings. */
@NullMarked
package se.motesplats.meeting.call.web;

import org.jspecify.annotations.NullMarked;
