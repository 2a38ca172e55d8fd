package se.motesplats.poll.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import se.motesplats.poll.service.PollSlotRow;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.text.web.Words;

/** Dates of polls as people say them. */
@Named
@ApplicationScoped
public class PollWords {

    /** "måndag 7 december 2026, v. 50, kl. 13.30–15.30". */
    public String when(PollSlotRow slot) {
        return when(slot, Words.language());
    }

    static String when(PollSlotRow slot, Language language) {
        return HumanTime.dayAndWeek(SwedishTime.dayOf(slot.startsAt()), language)
                + ", "
                + hours(slot, language);
    }

    /** "kl. 13.30–15.30". */
    static String hours(PollSlotRow slot, Language language) {
        return HumanTime.times(
                SwedishTime.timeOf(slot.startsAt()), SwedishTime.timeOf(slot.endsAt()), language);
    }

    /** As a program reads it: {@code datetime} of the element {@code time}. */
    public String machine(Instant at) {
        return at.toString();
    }
}
