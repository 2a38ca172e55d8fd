/**
 * What happens at a meeting: who is there, which organisations are represented, and what is noted
 * for each point while it is talked about. Secretaries and coordinators write, several at once;
 * members of the group read; a guest of the meeting does not.
 */
@NullMarked
package se.motesplats.meeting.sitting.service;

import org.jspecify.annotations.NullMarked;
