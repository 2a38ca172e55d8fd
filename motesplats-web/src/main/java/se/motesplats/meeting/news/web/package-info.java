/** The pages of a group's news. */
@NullMarked
package se.motesplats.meeting.news.web;

import org.jspecify.annotations.NullMarked;
