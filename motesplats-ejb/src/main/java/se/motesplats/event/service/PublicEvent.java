package se.motesplats.event.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;

/**
 * What everybody may see of an event: no e-mail address of anybody, no name of a person with
 * protected identity.
 *
 * @param statusReason why it was cancelled or postponed; null while it is planned
 */
public record PublicEvent(Facts facts, List<Day> days, @Nullable String statusReason) {

    /** The event's own row with its series and contact person. */
    public record Facts(
            long id,
            long seriesId,
            String seriesCode,
            String seriesName,
            int number,
            String title,
            @Nullable String description,
            @Nullable String season,
            AttendanceMode attendanceMode,
            @Nullable String venue,
            @Nullable String venueAddress,
            @Nullable String onlineUrl,
            EventStatus status,
            boolean published,
            String contactGivenName,
            String contactFamilyName,
            @Nullable String contactPhone,
            boolean contactProtected) {

        /** Empty when the person must not be named. */
        public Optional<String> contactName() {
            return contactProtected
                    ? Optional.empty()
                    : Optional.of((contactGivenName + ' ' + contactFamilyName).strip());
        }
    }

    /** One day with its times on the wall clock. */
    public record Day(LocalDate date, LocalTime startsAt, LocalTime endsAt) {}

    public PublicEvent {
        days = List.copyOf(days);
    }

    public List<LocalDate> dates() {
        return days.stream().map(Day::date).toList();
    }
}
