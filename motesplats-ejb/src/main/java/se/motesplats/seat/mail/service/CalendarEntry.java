package se.motesplats.seat.mail.service;

/**
 * An iCalendar object for one recipient.
 *
 * @param method REQUEST or CANCEL, the same as inside
 * @param sequence the sequence number inside
 * @param iCalendar the whole object
 */
public record CalendarEntry(String method, int sequence, String iCalendar) {}
