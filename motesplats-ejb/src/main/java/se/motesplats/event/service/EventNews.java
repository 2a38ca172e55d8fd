package se.motesplats.event.service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;

/**
 * Something about an event changed that somebody has to be told; fired last, when all features have
 * followed the change. One change is one of these, and each person gets one mail about it.
 *
 * @param occasion names the change, for keys of mails
 * @param reason why the status changed; null if it did not
 * @param published whether the public sees the event
 * @param newContact whether somebody else is the contact person from now on
 */
public record EventNews(
        long eventId,
        String occasion,
        EventOutline before,
        EventOutline after,
        @Nullable String reason,
        boolean published,
        boolean newContact) {

    /** Whether it was cancelled, postponed or planned anew. */
    public boolean statusChanged() {
        return before.status() != after.status();
    }

    public boolean cancelled() {
        return statusChanged() && after.status() == EventStatus.CANCELLED;
    }

    public boolean postponed() {
        return statusChanged() && after.status() == EventStatus.POSTPONED;
    }

    public boolean plannedAnew() {
        return statusChanged() && after.status() == EventStatus.PLANNED;
    }

    public boolean daysChanged() {
        return !before.dates().equals(after.dates());
    }

    /** Days, hours, or the season while there is no day. */
    public boolean timeChanged() {
        return !before.days().equals(after.days())
                || (after.days().isEmpty() && !Objects.equals(before.season(), after.season()));
    }

    public boolean titleChanged() {
        return !before.title().equals(after.title());
    }

    public boolean modeChanged() {
        return before.mode() != after.mode();
    }

    public boolean houseChanged() {
        return !before.house().equals(after.house());
    }

    public boolean linkChanged() {
        return !Objects.equals(before.onlineUrl(), after.onlineUrl());
    }

    /** Whether how or where people meet changed. */
    public boolean placeChanged() {
        return modeChanged() || houseChanged() || linkChanged();
    }

    /**
     * Whether those who have a seat are told: of everything while the event is planned, for their
     * calendars follow; what happens to it before it is planned anew they learn then.
     */
    public boolean concernsSeats() {
        return statusChanged()
                || (after.status() == EventStatus.PLANNED
                        && (timeChanged() || titleChanged() || placeChanged()));
    }

    /**
     * Whether those who work with the event or have sent in something are told: of less while it is
     * still being written, or is not planned.
     */
    public boolean concernsAll() {
        return statusChanged() || daysChanged() || (published && concernsSeats());
    }

    /** Whether it takes place, as far as anybody knows. */
    public boolean isHeld() {
        return !cancelled() && !postponed();
    }

    /**
     * Several events changed by one decision; each person is told once of all of theirs.
     *
     * @param occasion names the decision, for keys of mails
     * @param people how many are told of each event, by its id; who tells them fills it in
     */
    public record OfSeveral(String occasion, List<EventNews> news, Map<Long, Integer> people) {
        public OfSeveral {
            news = List.copyOf(news);
        }
    }
}
