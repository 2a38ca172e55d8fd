package se.motesplats.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.DaylightTime;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/**
 * What holds for the seats of a round once they are given out: when those without a name are
 * recalled, how long an offer can be answered, until when somebody else can get a seat, whether the
 * pool is open to all. A round without such a row follows the usual rules.
 */
@Entity
@Table(name = "round_rules")
public class RoundRules extends BaseEntity {

    private static final int MOST_DAYS_BEFORE = 365;

    /** The round's; it lets the audit log tell which event a change belongs to. */
    @Column(name = "event_id")
    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private AllocationRound round;

    @Column(name = "recall_on")
    private @Nullable LocalDate recallOn;

    @Column(name = "answer_hours")
    private int answerHours = WorkingHours.USUAL;

    @Column(name = "recalled_for")
    private @Nullable LocalDate recalledFor;

    @Column(name = "recalled_at")
    private @Nullable Instant recalledAt;

    @Column(name = "open_at")
    private @Nullable Instant openAt;

    @Column(name = "substitution_days_before")
    private @Nullable Integer substitutionDaysBefore;

    @Column(name = "substitution_time")
    private @Nullable LocalTime substitutionTime;

    @Enumerated(EnumType.STRING)
    @Column(name = "substitution_daylight")
    private @Nullable DaylightTime substitutionDaylight;

    protected RoundRules() {}

    /** The usual rules for a round. */
    public RoundRules(AllocationRound round) {
        this.eventId = round.getEvent().getId();
        this.round = round;
    }

    /**
     * Sets them.
     *
     * @param day the last day for units to keep seats without a name; null for the last day for
     *     naming
     * @param hours working hours for an answer to an offer
     */
    public void change(@Nullable LocalDate day, int hours) {
        if (hours < 1 || hours > WorkingHours.MOST) {
            throw new RuleViolation("error.pool.answerHours", WorkingHours.MOST, hours);
        }
        if (day != null) {
            requireBeforeEnd(day);
        }
        recallOn = day;
        answerHours = hours;
    }

    /**
     * Sets until when somebody else can get a seat. It is kept as so many days before the last one,
     * so that it moves with the event.
     *
     * @param day null, with the time, for the end of the event
     * @param time from then on it is too late
     * @param which said where that time comes twice
     * @throws RuleViolation if only one of them is given, the event has no day, or it lies after
     *     the event's end or more than a year before it; if the time does not exist, or comes twice
     *     and nothing says which is meant
     */
    public void endSubstitution(
            @Nullable LocalDate day, @Nullable LocalTime time, @Nullable DaylightTime which) {
        if (day == null && time == null) {
            substitutionDaysBefore = null;
            substitutionTime = null;
            substitutionDaylight = null;
            return;
        }
        if (day == null || time == null) {
            throw new RuleViolation("error.pool.substitutionHalf");
        }
        LocalDate last =
                round.getEvent()
                        .lastDay()
                        .orElseThrow(() -> new RuleViolation("error.pool.substitutionNoDay"));
        Instant end = usualSubstitutionEnd(round.getEvent()).orElseThrow();
        if (SwedishTime.at(day.atTime(time), which).isAfter(end)
                || day.isBefore(last.minusDays(MOST_DAYS_BEFORE))) {
            throw new RuleViolation("error.pool.substitutionAfterEvent", end);
        }
        substitutionDaysBefore = Math.toIntExact(ChronoUnit.DAYS.between(day, last));
        substitutionTime = time;
        substitutionDaylight = SwedishTime.isTwice(day.atTime(time)) ? which : null;
    }

    /**
     * The first moment at which nobody else can get a seat any more: the one that was set, or when
     * the last day ends by the programme, so that a sick person is replaced the same morning. Empty
     * while the event has no day.
     */
    public Optional<Instant> getSubstitutionEnd() {
        Integer before = substitutionDaysBefore;
        LocalTime time = substitutionTime;
        return before == null || time == null
                ? usualSubstitutionEnd(round.getEvent())
                : round.getEvent()
                        .lastDay()
                        .map(last -> last.minusDays(before).atTime(time))
                        .map(this::substitutionEndsAt);
    }

    /**
     * The limit moves with the event, also to a night where its time does not exist or comes twice.
     */
    private Instant substitutionEndsAt(LocalDateTime local) {
        return substitutionDaylight != null && SwedishTime.isTwice(local)
                ? SwedishTime.at(local, substitutionDaylight)
                : SwedishTime.at(local);
    }

    /** The same where nothing was set. */
    public static Optional<Instant> usualSubstitutionEnd(Event event) {
        return event.getDays().stream()
                .max(Comparator.comparing(EventDay::getDay))
                .map(day -> SwedishTime.at(day.getDay().atTime(day.getEndsAt())));
    }

    /** Whether the end for substitutes is another than the usual one. */
    public boolean hasOwnSubstitutionEnd() {
        return substitutionTime != null;
    }

    /** Refuses a day for the recall when the event is over. */
    public void requireBeforeEnd(LocalDate day) {
        round.getEvent()
                .lastDay()
                .filter(day::isAfter)
                .ifPresent(
                        last -> {
                            throw new RuleViolation("error.pool.recallAfterEvent", day, last);
                        });
    }

    /** The event has moved: so does a day of its own. */
    public void shift(long days, LocalDate earliest) {
        if (recallOn != null) {
            LocalDate shifted = recallOn.plusDays(days);
            recallOn = shifted.isBefore(earliest) ? earliest : shifted;
        }
    }

    /** Whether the day has passed and nothing was recalled for it yet. */
    public boolean isRecallDue(Instant now) {
        return !now.isBefore(SwedishTime.endOf(getRecallOn()))
                && !getRecallOn().equals(recalledFor);
    }

    /** Remembers that everything was recalled for the day, or by hand before it. */
    public void recalled(Instant at, boolean forTheDay) {
        recalledAt = at;
        if (forTheDay) {
            recalledFor = getRecallOn();
        }
    }

    /** Lets every unit take of the pool, first come first served; or no more. */
    public void open(boolean open, Instant at) {
        openAt = open ? at : null;
    }

    public long getEventId() {
        return eventId;
    }

    public AllocationRound getRound() {
        return round;
    }

    /** The last day for units to keep seats without a name; it ends with the day. */
    public LocalDate getRecallOn() {
        return recallOn == null ? round.getNamingDeadline() : recallOn;
    }

    /** A day of its own, if it is not simply the last day for naming. */
    public Optional<LocalDate> getOwnRecallDay() {
        return Optional.ofNullable(recallOn);
    }

    public int getAnswerHours() {
        return answerHours;
    }

    public Optional<LocalDate> getRecalledFor() {
        return Optional.ofNullable(recalledFor);
    }

    public Optional<Instant> getRecalledAt() {
        return Optional.ofNullable(recalledAt);
    }

    public boolean isOpen() {
        return openAt != null;
    }
}
