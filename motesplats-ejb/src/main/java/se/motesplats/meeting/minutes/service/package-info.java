/**
 * The minutes of meetings (minnesanteckningar): made from what was noted, adjusted, approved by
 * named people, published to members or to everybody, corrected afterwards without taking away what
 * was said before.
 */
@NullMarked
package se.motesplats.meeting.minutes.service;

import org.jspecify.annotations.NullMarked;
