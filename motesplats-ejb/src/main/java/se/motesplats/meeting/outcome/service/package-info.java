/**
 * What comes out of a meeting while it is held: decisions, what somebody is to do, how long points
 * take, and those that go on to the next meeting with what was said about them.
 */
@NullMarked
package se.motesplats.meeting.outcome.service;

import org.jspecify.annotations.NullMarked;
