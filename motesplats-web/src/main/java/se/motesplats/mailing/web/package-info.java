/** Pages of an event's mailings: what was sent, what waits, which reminders go when. */
@NullMarked
package se.motesplats.mailing.web;

import org.jspecify.annotations.NullMarked;
