/** Open questions: asked, answered logged in or by link, ended, and listed across groups. */
@NullMarked
package se.motesplats.meeting.question.web;

import org.jspecify.annotations.NullMarked;
