package se.motesplats.seat.naming.web;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NamingQuestion;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.InvalidInput;

/**
 * What a page asks before it names somebody, and who that is; for the pages where people are named.
 */
public final class NamingDialogue implements Serializable {

    /**
     * Somebody who is to be named.
     *
     * @param personId null for somebody who was typed
     * @param anyway whether a seat is to be used though the person presents
     */
    public record Somebody(
            @Nullable Long personId,
            String givenName,
            String familyName,
            String email,
            String name,
            boolean anyway)
            implements Serializable {

        public static Somebody of(long personId, String name) {
            return new Somebody(personId, "", "", "", name, false);
        }

        public static Somebody of(NamePeople.Newcomer typed) {
            return new Somebody(
                    null,
                    typed.givenName(),
                    typed.familyName(),
                    typed.email(),
                    typed.name(),
                    false);
        }

        public NamePeople.Choice choice() {
            NamePeople.Choice choice =
                    personId == null
                            ? NamePeople.Choice.of(
                                    new NamePeople.Newcomer(givenName, familyName, email))
                            : NamePeople.Choice.of((long) personId);
            return anyway ? choice.asPresenterToo() : choice;
        }
    }

    private @Nullable NamingQuestion question;
    private @Nullable Somebody about;

    /** Somebody by name and address; what is wrong with them is said at the field. */
    public static NamePeople.Newcomer newcomer(
            @Nullable String givenName, @Nullable String familyName, @Nullable String email) {
        EmailAddress.fault(text(email))
                .ifPresent(
                        fault -> {
                            throw new InvalidInput(
                                    List.of(
                                            new InvalidInput.Problem(
                                                    "email",
                                                    '{' + fault.key() + '}',
                                                    fault.data())));
                        });
        return new NamePeople.Newcomer(text(givenName), text(familyName), text(email));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Whether something is asked first. */
    public boolean asks(Optional<NamingQuestion> asked, Somebody somebody) {
        question = asked.orElse(null);
        about = asked.isPresent() ? somebody : null;
        return asked.isPresent();
    }

    /** The person as the answer says: the one who is known, or one who presents and is named. */
    public Somebody yes() {
        NamingQuestion answered = Objects.requireNonNull(question);
        Somebody somebody = Objects.requireNonNull(about);
        forget();
        return answered.kind() == NamingQuestion.Kind.PRESENTS
                ? new Somebody(
                        somebody.personId(),
                        somebody.givenName(),
                        somebody.familyName(),
                        somebody.email(),
                        somebody.name(),
                        true)
                : Somebody.of(
                        new NamePeople.Newcomer(
                                answered.knownGivenName(),
                                answered.knownFamilyName(),
                                somebody.email()));
    }

    public void forget() {
        question = null;
        about = null;
    }

    public @Nullable NamingQuestion question() {
        return question;
    }

    public boolean isOpen() {
        return question != null;
    }
}
