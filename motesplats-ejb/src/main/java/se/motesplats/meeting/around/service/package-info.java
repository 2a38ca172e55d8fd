/**
 * What stands around the meetings of groups: reminders, the search, how many were there in a year,
 * and lists to take along. It reads what the other parts keep.
 */
@NullMarked
package se.motesplats.meeting.around.service;

import org.jspecify.annotations.NullMarked;
