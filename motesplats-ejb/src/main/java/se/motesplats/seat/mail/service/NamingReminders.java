package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.reminder.service.ReminderPlan;
import se.motesplats.reminder.service.ReminderSource;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.pool.service.RecallDates;
import se.motesplats.seat.round.service.NamingDeadlineChanged;
import se.motesplats.seat.round.service.RoundFixed;
import se.motesplats.seat.round.service.RoundReopened;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** Reminds those who name people of seats without a name, before the last day for naming. */
@ApplicationScoped
public class NamingReminders implements ReminderSource {

    /** Seats without a name before the last day for naming. */
    public static final String KIND = "NAMING_DEADLINE";

    @Inject private SeatHolders seats;
    @Inject private RecallDates recallDates;
    @Inject private ReminderPlan plan;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String template() {
        return "reminder-naming";
    }

    @Override
    public String section() {
        return "reminder-naming-part";
    }

    @Override
    public Optional<LocalDate> deadline(long eventId) {
        return Optional.ofNullable(seats.fixedRound(eventId))
                .map(AllocationRound::getNamingDeadline);
    }

    /** One mail for each person, however many units the person names people for. */
    @Override
    public List<Recipient> recipients(long eventId) {
        Map<Person, List<UnnamedSeats>> units = new LinkedHashMap<>();
        for (UnnamedSeats unit : seats.unnamed(eventId)) {
            unit.contacts()
                    .forEach(
                            contact ->
                                    units.computeIfAbsent(contact, c -> new ArrayList<>())
                                            .add(unit));
        }
        Optional<LocalDate> recall = recallDates.of(eventId);
        return units.entrySet().stream()
                .map(e -> recipient(eventId, e.getKey(), e.getValue(), recall))
                .toList();
    }

    private static Recipient recipient(
            long eventId, Person person, List<UnnamedSeats> units, Optional<LocalDate> recall) {
        Language language = person.getLanguage();
        long left = units.stream().mapToLong(UnnamedSeats::unnamed).sum();
        return new Recipient(
                person,
                units.stream().map(UnnamedSeats::organisationName).toList(),
                left,
                Map.of(
                        "recall",
                        recall.map(day -> List.of(HumanTime.dayAndWeek(day, language)))
                                .orElse(List.of()),
                        "seats",
                        SeatPost.seats(left, language),
                        "matters",
                        units.stream().map(unit -> matter(eventId, unit, language)).toList()));
    }

    private static Map<String, Object> matter(long eventId, UnnamedSeats unit, Language language) {
        return Map.of(
                "organisation",
                unit.organisationName(),
                "left",
                unit.unnamed(),
                "all",
                SeatPost.seats(unit.granted(), language),
                "page",
                "/seat/nomination.xhtml?event=%d&organisation=%d"
                        .formatted(eventId, unit.organisationId()));
    }

    void on(@Observes RoundFixed fixed) {
        plan.begin(fixed.eventId(), KIND);
    }

    void on(@Observes RoundReopened reopened) {
        plan.aim(reopened.eventId(), KIND);
    }

    void on(@Observes NamingDeadlineChanged changed) {
        plan.aim(changed.eventId(), KIND);
    }
}
