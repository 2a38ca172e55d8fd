package se.motesplats.checkin.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import se.motesplats.checkin.CheckInCode;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.mail.service.SeatTicket;
import se.motesplats.shared.SwedishTime;

/**
 * When the code for the door is told: from two days before the event until it is over. Whoever gets
 * a seat in that time has it in the first mail; the others get a mail of its own. The mail that
 * tells a code has the code's key, so that it is told once.
 */
@Dependent
class DoorCodes implements SeatTicket {

    /** How many days before the event the code is told. */
    static final int DAYS_BEFORE = 2;

    /** Nobody's telephone is to ring before that, except on the day itself. */
    private static final LocalTime EARLIEST = LocalTime.of(8, 0);

    @Inject private CheckInCodes codes;
    @Inject private Clock clock;

    /** The key of the mail that tells the code of a nomination. */
    static String key(Nomination nomination) {
        return "checkin-code:" + nomination.getId();
    }

    /** Whether codes are sent at this time of a day on which no event is. */
    static boolean isDaytime(Instant now) {
        return !SwedishTime.timeOf(now).isBefore(EARLIEST);
    }

    @Override
    public Optional<Ticket> dueWith(Nomination nomination) {
        Event event = nomination.getEvent();
        LocalDate today = SwedishTime.dayOf(clock.instant());
        boolean near =
                event.getDays().stream()
                        .map(EventDay::getDay)
                        .anyMatch(
                                d -> !d.isBefore(today) && !d.isAfter(today.plusDays(DAYS_BEFORE)));
        boolean onSite =
                event.getAttendanceMode() != AttendanceMode.ONLINE
                        && nomination.findMode().filter(m -> m == SeatMode.ONLINE).isEmpty();
        return near && onSite && event.getStatus() == EventStatus.PLANNED
                ? Optional.of(ticket(nomination))
                : Optional.empty();
    }

    private Ticket ticket(Nomination nomination) {
        String code = codes.of(nomination.getId());
        return new Ticket(key(nomination), code, CheckInCode.shown(code), page(code));
    }

    static String page(String code) {
        return "/checkin/code.xhtml?code=" + code;
    }
}
