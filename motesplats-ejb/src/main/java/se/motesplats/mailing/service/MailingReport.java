package se.motesplats.mailing.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the mails of a mailing.
 *
 * @param all of all units together
 * @param units those with the most mails that did not arrive first
 */
public record MailingReport(String subject, String eventTitle, Line all, List<Line> units)
        implements Serializable {

    public MailingReport {
        units = List.copyOf(units);
    }

    /**
     * The mails to people of one unit.
     *
     * @param unit null for people of none
     * @param place what the unit belongs to; null for nothing
     * @param mails that were written
     * @param sent that a mail server took
     * @param waiting that are still to be sent
     * @param bounced that came back later
     * @param failed that no mail server took
     * @param stopped that somebody stopped
     */
    public record Line(
            @Nullable String unit,
            @Nullable String place,
            long mails,
            long sent,
            long waiting,
            long bounced,
            long failed,
            long stopped)
            implements Serializable {

        Line plus(Line other) {
            return new Line(
                    unit,
                    place,
                    mails + other.mails,
                    sent + other.sent,
                    waiting + other.waiting,
                    bounced + other.bounced,
                    failed + other.failed,
                    stopped + other.stopped);
        }
    }
}
