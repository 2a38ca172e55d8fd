package se.motesplats.event.service;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.DateShift;

/**
 * A new event was made from an earlier one; features that hold dates or settings of the earlier one
 * make theirs for the new.
 *
 * @param shift how far the days lie apart; null when the new event has only a season
 */
public record EventCopied(long sourceId, long copyId, @Nullable DateShift shift) {
    public Optional<DateShift> findShift() {
        return Optional.ofNullable(shift);
    }
}
