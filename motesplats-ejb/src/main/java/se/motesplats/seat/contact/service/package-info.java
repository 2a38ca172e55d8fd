/** Who speaks for the units of an event, and a substitute where nobody does. */
@NullMarked
package se.motesplats.seat.contact.service;

import org.jspecify.annotations.NullMarked;
