/** The page about those who speak for the units of an event. */
@NullMarked
package se.motesplats.seat.contact.web;

import org.jspecify.annotations.NullMarked;
