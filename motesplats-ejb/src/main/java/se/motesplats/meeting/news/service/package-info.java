/** News of a group and what its members say about them, with moderation. */
@NullMarked
package se.motesplats.meeting.news.service;

import org.jspecify.annotations.NullMarked;
