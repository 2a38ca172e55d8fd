package se.motesplats.seat.pool.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.round.service.RoundDetails;

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
 * @param seats that are to be given out
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
        int seats,
        List<Loss> losses,
        List<RoundDetails.TieRow> ties,
        String fingerprint) {

    /**
     * A municipality.
     *
     * @param before seats that it has now
     * @param givenBack how many it has returned or lost at a recall, whatever became of them
     * @param computed what the method gives it
     * @param more what it gets: the computed number, or the one that was typed instead
     * @param reason why it is another number
     * @param adjustedTo what somebody decided that it is to have in all, which counts here, too;
     *     null where that was computed
     * @param adjustedReason why
     */
    public record Line(
            long organisationId,
            String organisationName,
            int before,
            long givenBack,
            int computed,
            int more,
            @Nullable String reason,
            @Nullable Integer adjustedTo,
            @Nullable String adjustedReason,
            boolean leftOut) {

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

    /** Seats that nobody gets; they stay where they are. Negative if more are given than are. */
    public int unallocated() {
        return seats - given();
    }

    /** Municipalities that somebody gave another number than the computed one. */
    public List<Line> adjusted() {
        return lines.stream().filter(l -> l.adjustedTo() != null).toList();
    }

    /** What the method gives. */
    public int computed() {
        return lines.stream().mapToInt(Line::computed).sum();
    }

    public long givenBack() {
        return lines.stream().mapToLong(Line::givenBack).sum();
    }

    public int before() {
        return lines.stream().mapToInt(Line::before).sum();
    }
}
