package se.motesplats.seat.naming.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.TypedPerson;
import se.motesplats.seat.SeatMode;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MailAddress;
import se.motesplats.shared.SingleLine;

/**
 * Names people for seats of one organisation.
 *
 * @param people in the manager's order: if the seats do not suffice, the last ones get none
 * @param overflow what becomes of those who get no seat
 * @param holdId seats that were kept for them; null for free ones
 * @param answerBy last day for an answer; null if they may answer until the event
 * @param mode how they take part, where the event leaves a choice; null for on site as long as
 *     there is room, and online after that
 */
public record NamePeople(
        long eventId,
        long organisationId,
        @NotNull @Size(max = NamePeople.MOST) List<@Valid @NotNull Choice> people,
        @NotNull Overflow overflow,
        @Nullable Long holdId,
        @Nullable LocalDate answerBy,
        @Nullable SeatMode mode) {

    /** At once; more are named in several steps. */
    public static final int MOST = 1000;

    /** What to do when more people are chosen than seats are free. */
    public enum Overflow {
        /** Nobody is named. */
        REFUSE,
        /** The first ones get the seats, the others are reserves in that order. */
        RESERVE
    }

    /** Somebody who may not be known yet; one name alone is the given name. */
    public record Newcomer(
            @NotBlank @Size(max = Lengths.NAME) @SingleLine String givenName,
            @NotNull @Size(max = Lengths.NAME) @SingleLine String familyName,
            @NotBlank @MailAddress @Size(max = Lengths.EMAIL) String email) {

        public String name() {
            return (givenName + ' ' + familyName).strip();
        }

        public TypedPerson typed() {
            return new TypedPerson(givenName, familyName, email);
        }
    }

    /**
     * One person: somebody whom the caller may see, or somebody by name and address.
     *
     * @param personId null for a newcomer
     * @param anyway whether the person is to have a seat also though presenting at the event
     */
    public record Choice(
            @Nullable Long personId, @Valid @Nullable Newcomer newcomer, boolean anyway) {

        public Choice {
            if ((personId == null) == (newcomer == null)) {
                throw new IllegalArgumentException("either a person or a newcomer");
            }
        }

        public static Choice of(long personId) {
            return new Choice(personId, null, false);
        }

        public static Choice of(Newcomer newcomer) {
            return new Choice(null, newcomer, false);
        }

        /** The same person, who is to have a seat also though presenting at the event. */
        public Choice asPresenterToo() {
            return new Choice(personId, newcomer, true);
        }
    }

    public NamePeople {
        people = List.copyOf(people);
    }

    /** On site as long as there is room. */
    public NamePeople(
            long eventId,
            long organisationId,
            List<Choice> people,
            Overflow overflow,
            @Nullable Long holdId,
            @Nullable LocalDate answerBy) {
        this(eventId, organisationId, people, overflow, holdId, answerBy, null);
    }

    /** All of them, or, if the seats do not suffice, none. */
    public NamePeople(
            long eventId, long organisationId, List<Long> personIds, List<Newcomer> added) {
        this(
                eventId,
                organisationId,
                Stream.concat(
                                personIds.stream().map(id -> Choice.of((long) id)),
                                added.stream().map(Choice::of))
                        .toList(),
                Overflow.REFUSE,
                null,
                null,
                null);
    }
}
