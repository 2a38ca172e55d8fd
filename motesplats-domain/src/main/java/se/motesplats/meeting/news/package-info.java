/** News of groups and what their members say about them. */
@NullMarked
package se.motesplats.meeting.news;

import org.jspecify.annotations.NullMarked;
