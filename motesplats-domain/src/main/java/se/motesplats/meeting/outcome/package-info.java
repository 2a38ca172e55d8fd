/** What comes out of a meeting: decisions, things to do, and the time that points take. */
@NullMarked
package se.motesplats.meeting.outcome;

import org.jspecify.annotations.NullMarked;
