package se.motesplats.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.InvalidInput;

/**
 * The contact person of an event whose identity became protected after being named. Proofs give her
 * to their events, and so everything that they do shows that nothing names her to anybody else:
 * what services answer pages and interface, what refusals say, mails, where answers to them go, and
 * calendar entries.
 */
public final class HiddenContact {

    public static final String EMAIL = "gunvor.undanlund@motesplats.example";

    private static final String PHONE = "031-555 77 31";

    /** Her name, her address or her number. */
    public static final Pattern NAMED = Pattern.compile("(?i)undanlund|gunvor|031-555 77 31");

    private HiddenContact() {}

    /**
     * Makes her the contact person of the event.
     *
     * @return the address of who it was
     */
    public static String of(long event, Participants stage) {
        String before =
                stage.text(
                        "select p.email from event e join person p on p.id = e.contact_person_id where e.id = ?",
                        event);
        stage.change(
                """
                insert into person (id, version, given_name, family_name, email, phone, organisation_id, protected_identity)
                select nextval('seq_id'), 1, 'Gunvor', 'Undanlund', ?, ?, id, true
                from organisation where name = 'Partille' and valid_to is null
                on conflict do nothing
                """,
                EMAIL,
                PHONE);
        becomes(event, EMAIL, stage);
        return before;
    }

    /** Makes somebody the contact person of the event. */
    public static void becomes(long event, String email, Participants stage) {
        stage.change(
                "update event set contact_person_id = (select id from person where email = ?) where id = ?",
                email,
                event);
    }

    /** What the work gives, which names her as little as what it refuses. */
    public static <T> Callable<T> unnamedBy(Callable<T> work) {
        return () -> {
            try {
                T answer = work.call();
                isNotIn(answer);
                return answer;
            } catch (InvalidInput refused) {
                isNotIn(refused.problems());
                throw refused;
            } catch (BusinessException refused) {
                isNotIn(refused.data());
                throw refused;
            }
        };
    }

    /** A list or a record says all that is in it. */
    private static void isNotIn(@Nullable Object said) {
        assertThat(Objects.toString(said)).doesNotContainPattern(NAMED);
    }

    /** No mail about the event names her, nor its answers or its calendar entry. */
    public static void isInNoMail(long event, Participants stage) {
        String mails =
                stage.text(
                        """
                        select coalesce(string_agg(concat_ws(E'\\n', template, subject, body, reply_to, calendar), E'\\n\\n'), '')
                        from outbox_mail where event_id = ? and to_address <> ?
                        """,
                        event,
                        EMAIL);
        List<String> named =
                Stream.of(mails.replace("\r\n ", "").split("\n"))
                        .filter(line -> NAMED.matcher(line).find())
                        .toList();
        assertThat(named).isEmpty();
    }
}
