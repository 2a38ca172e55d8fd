package se.motesplats.mailing.service;

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
import se.motesplats.mailing.ReminderKind;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.service.NamingDeadlineChanged;
import se.motesplats.seat.service.RoundFixed;
import se.motesplats.seat.service.RoundReopened;
import se.motesplats.seat.service.SeatHolders;
import se.motesplats.seat.service.UnnamedSeats;

/** Reminds those who name people of seats without a name, before the last day for naming. */
@ApplicationScoped
class NamingReminders implements ReminderSource {

    @Inject private SeatHolders seats;
    @Inject private ReminderPlan plan;

    @Override
    public ReminderKind kind() {
        return ReminderKind.NAMING_DEADLINE;
    }

    @Override
    public String template() {
        return "reminder-naming";
    }

    @Override
    public Optional<LocalDate> deadline(long eventId) {
        return Optional.ofNullable(seats.fixedRound(eventId))
                .map(AllocationRound::getNamingDeadline);
    }

    /** One mail for each person, however many units the person names people for. */
    @Override
    public List<Recipient> recipients(long eventId) {
        Map<Person, List<Matter>> matters = new LinkedHashMap<>();
        for (UnnamedSeats unit : seats.unnamed(eventId)) {
            Matter matter =
                    new Matter(
                            unit.organisationName(),
                            unit.unnamed(),
                            unit.granted(),
                            "/seat/nomination.xhtml?event=%d&organisation=%d"
                                    .formatted(eventId, unit.organisationId()));
            unit.contacts()
                    .forEach(
                            contact ->
                                    matters.computeIfAbsent(contact, c -> new ArrayList<>())
                                            .add(matter));
        }
        return matters.entrySet().stream()
                .map(e -> new Recipient(e.getKey(), e.getValue()))
                .toList();
    }

    void on(@Observes RoundFixed fixed) {
        plan.begin(fixed.eventId(), kind());
    }

    void on(@Observes RoundReopened reopened) {
        plan.aim(reopened.eventId(), kind());
    }

    void on(@Observes NamingDeadlineChanged changed) {
        plan.aim(changed.eventId(), kind());
    }
}
