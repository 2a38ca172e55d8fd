/**
 * What is told about seats: the mails that follow the events of all parts, links to answer with,
 * calendar entries that follow the event, and reminders before something is due.
 */
@NullMarked
package se.motesplats.seat.mail.service;

import org.jspecify.annotations.NullMarked;
