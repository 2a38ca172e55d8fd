/** Guests: somebody asks to sit in on one meeting, and a contact answers. */
@NullMarked
package se.motesplats.meeting.guest.service;

import org.jspecify.annotations.NullMarked;
