/** Groups, who sits in them, and what that lets them do: what all of the feature stands on. */
@NullMarked
package se.motesplats.meeting.group.service;

import org.jspecify.annotations.NullMarked;
