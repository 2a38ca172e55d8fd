package se.motesplats.event.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.Portrait;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Contact;
import se.motesplats.event.ContactPerson;
import se.motesplats.event.EventStatus;

/**
 * What everybody may see of an event: no e-mail address of anybody, no name of a person with
 * protected identity.
 *
 * @param statusReason why it was cancelled or postponed; null while it is planned
 */
public record PublicEvent(Facts facts, List<Day> days, @Nullable String statusReason) {

    /**
     * The event's own row with its series and contact person.
     *
     * @param contactName null when the person must not be named
     * @param contactPhone null when the person must not be named or has none
     * @param contactPortrait null when the person must not be named or has none
     */
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
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable Portrait contactPortrait) {

        /** As the query reads it. */
        public Facts(
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
                Person contact) {
            this(
                    id,
                    seriesId,
                    seriesCode,
                    seriesName,
                    number,
                    title,
                    description,
                    season,
                    attendanceMode,
                    venue,
                    venueAddress,
                    onlineUrl,
                    status,
                    published,
                    shown(contact, Contact::name),
                    shown(contact, Contact::phone),
                    contact.getPortrait().orElse(null));
        }

        /**
         * Number of the contact person's picture; null for none that may be seen.
         *
         * @param stranger by somebody who is not logged in
         */
        public @Nullable Long contactPicture(boolean stranger) {
            return contactPortrait == null || !contactPortrait.isFor(stranger)
                    ? null
                    : contactPortrait.picture();
        }

        private static @Nullable String shown(
                Person contact, Function<Contact, @Nullable String> what) {
            return new ContactPerson(contact).shown().map(what).orElse(null);
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
