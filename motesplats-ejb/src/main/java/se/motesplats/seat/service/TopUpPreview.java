package se.motesplats.seat.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.ApportionmentMethod;

/**
 * What a top-up would give, and what there is to give.
 *
 * @param open whether seats can still change hands
 * @param fixed whether there is a fixed round; nothing else is known without one
 * @param free seats in the pool of the event
 * @param room for new seats; null without a limit
 * @param roundMethod the fixed round's
 * @param method that was asked for; of itself the round's, or uddatalsmetoden in place of largest
 *     remainders, which can take seats back
 * @param lines those that get more before the others, each in the order of names
 * @param unallocated seats that nobody may take; they stay where they are
 * @param losses what the method would take from whom, if it began anew; nothing of it is done
 * @param fingerprint names exactly this plan
 */
public record TopUpPreview(
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        boolean open,
        boolean fixed,
        long free,
        @Nullable Long room,
        @Nullable ApportionmentMethod roundMethod,
        ApportionmentMethod method,
        List<Line> lines,
        int unallocated,
        List<Loss> losses,
        List<RoundDetails.TieRow> ties,
        String fingerprint) {

    /**
     * A municipality.
     *
     * @param before what it was given so far
     * @param givenBack how many of those it has returned or lost at a recall
     * @param contacts who is told
     */
    public record Line(
            long organisationId,
            String organisationName,
            int before,
            long givenBack,
            int more,
            boolean leftOut,
            List<String> contacts) {
        public Line {
            contacts = List.copyOf(contacts);
        }

        public int after() {
            return before + more;
        }
    }

    /** A municipality that the method would lower. */
    public record Loss(String organisationName, int before, int after) {}

    public TopUpPreview {
        lines = List.copyOf(lines);
        losses = List.copyOf(losses);
        ties = List.copyOf(ties);
    }

    /** How many seats are given. */
    public int given() {
        return lines.stream().mapToInt(Line::more).sum();
    }

    public int before() {
        return lines.stream().mapToInt(Line::before).sum();
    }

    /** How many mails are sent. */
    public long mails() {
        return lines.stream().filter(l -> l.more() > 0).mapToLong(l -> l.contacts().size()).sum();
    }
}
