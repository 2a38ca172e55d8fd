package se.motesplats.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.outbox.service.OwnMail;
import se.motesplats.outbox.service.OwnMailService;
import se.motesplats.seat.SeatScene;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;

/** People read the mails that went to them, and nobody else's. */
@ArquillianTest
class OwnMailIT extends SeatScene {

    private static final String OPENS = "x9".repeat(20);

    @Inject private OwnMailService mails;

    @AfterEach
    void nothing_is_sent_later() {
        change("delete from outbox_mail where dedup_key like 'own-mail-it:%'");
    }

    @Test
    void what_was_sent_is_read_with_where_it_went_and_what_did_not_arrive() throws Exception {
        write("emil.ek", "Skickat", "SENT");
        write("emil.ek", "Avvisat", "FAILED");

        List<OwnMail> mine = as("emil.ek", () -> mails.list(0, 500));

        assertThat(mine)
                .filteredOn(m -> m.subject().equals("Skickat"))
                .singleElement()
                .matches(OwnMail::arrived)
                .extracting(OwnMail::toAddress)
                .isEqualTo("emil.ek@motesplats.example");
        assertThat(mine)
                .filteredOn(m -> m.subject().equals("Avvisat"))
                .singleElement()
                .matches(m -> !m.arrived());
        assertThat((int) as("emil.ek", () -> mails.count())).isEqualTo(mine.size());
        assertThat(as("emil.ek", () -> mails.list(mine.size(), 25))).isEmpty();
    }

    @Test
    void the_text_is_read_without_what_opens_something() throws Exception {
        write("emil.ek", "Länk", "SENT");

        List<String> lines = as("emil.ek", () -> mails.get(numberOf("emil.ek", "Länk")).lines());

        assertThat(lines).contains("Hej!").noneMatch(line -> line.contains(OPENS));
    }

    @Test
    void what_waits_or_was_stopped_is_not_seen() throws Exception {
        for (String state : List.of("QUEUED", "RETRY", "ABORTED", "MISSED")) {
            write("emil.ek", "Inte än " + state, state);
        }

        assertThat(as("emil.ek", () -> mails.list(0, 500)))
                .noneMatch(m -> m.subject().startsWith("Inte än"));
        long stopped = count("select min(id) from outbox_mail where subject = 'Inte än ABORTED'");
        assertThatThrownBy(() -> as("emil.ek", () -> mails.get(stopped)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_reads_the_mails_of_another_whatever_the_role() throws Exception {
        write("emil.ek", "Emils", "SENT");
        long emils = numberOf("emil.ek", "Emils");

        for (String other :
                List.of("petra.palm", "kontakt.partille", "karin.koordinator", "admin")) {
            assertThat(as(other, () -> mails.list(0, 500)))
                    .noneMatch(m -> m.subject().equals("Emils"));
            assertThatThrownBy(() -> as(other, () -> mails.get(emils)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> as(null, () -> mails.list(0, 25)))
                .isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> as(null, () -> mails.count())).isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> as(null, () -> mails.get(emils)))
                .isInstanceOf(LoginRequired.class);
    }

    private long numberOf(String person, String subject) throws Exception {
        return as(person, () -> mails.list(0, 500)).stream()
                .filter(m -> m.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** It waits for no worker: its time has not come. */
    private void write(String person, String subject, String status) {
        change(
                """
                insert into outbox_mail (id, version, dedup_key, person_id, to_address, to_name, template,
                    subject, body, status, attempts, created_at, next_attempt_at, give_up_at, sent_at)
                select nextval('seq_id'), 1, 'own-mail-it:' || gen_random_uuid(), p.id, p.email, p.given_name, 'seat-invitation',
                    ?, ?, ?, 0, now(), now() + interval '400 days', now() + interval '402 days', case when ? = 'SENT' then now() end
                from person p where p.email = ?
                """,
                subject,
                "Hej!\n\nhttps://motesplats.example/seat/answer.xhtml?token=" + OPENS,
                status,
                status,
                person + "@motesplats.example");
    }
}
