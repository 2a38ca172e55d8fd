/**
 * Open questions of a group to organisations in it: asked at a meeting, answered by their
 * representatives logged in or by link, and carried on until they are answered or closed.
 */
@NullMarked
package se.motesplats.meeting.question.service;

import org.jspecify.annotations.NullMarked;
