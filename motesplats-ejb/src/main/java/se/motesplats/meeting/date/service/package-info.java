/** When groups meet. */
@NullMarked
package se.motesplats.meeting.date.service;

import org.jspecify.annotations.NullMarked;
