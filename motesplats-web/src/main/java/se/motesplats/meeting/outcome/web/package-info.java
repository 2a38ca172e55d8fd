/** What comes out of a meeting, on the page on which it is run and on those that follow it up. */
@NullMarked
package se.motesplats.meeting.outcome.web;

import org.jspecify.annotations.NullMarked;
