package se.motesplats.incoming.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.account.address.service.AddressService;
import se.motesplats.account.address.service.CorrectAddress;
import se.motesplats.account.address.service.DeadAddressItem;
import se.motesplats.it.Rows;
import se.motesplats.outbox.service.MailMarks;
import se.motesplats.seat.SeatScene;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.NotFound;

/** An address at which no mail arrives: who hears of it, who corrects it, what is sent again. */
@ArquillianTest
class AddressIT extends SeatScene {

    private static final String BOX = "studs@motesplats.example";
    private static final String CONTACT = "kontakt.partille";

    @Inject private IncomingDesk desk;
    @Inject private AddressService service;
    @Inject private MailMarks marks;
    @Inject private DeadAddresses addresses;
    @Inject private Rows stored;
    @Inject private Clock time;

    private final String name = "incoming-it:" + UUID.randomUUID();
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void nothing_is_left() {
        change("delete from outbox_mail where dedup_key like 'incoming-it:%'");
        change("delete from dead_address where address like ?", '%' + unique + '%');
    }

    @Test
    void the_contact_of_the_unit_corrects_it_and_what_came_back_is_sent_again_once()
            throws Exception {
        long person = person("Anna", "Partille", false);
        long mail = sent(person, address("anna"));
        long files = stored.number("select nextval('seq_id')");
        change(
                "insert into attachment_bundle (id, version, created_at) values (?, 1, now())",
                files);
        change("update outbox_mail set bundle_id = ? where id = ?", files, mail);
        takeBack(mail, address("anna"));

        DeadAddressItem item = dead(CONTACT, person);
        assertThat(item.correctable()).isTrue();
        CorrectAddress right = new CorrectAddress(person, item.version(), address("anna.ny"));
        assertThat((int) as(CONTACT, () -> service.correct(right))).isEqualTo(1);

        assertThat(stored.text("select status from outbox_mail where id = ?1", mail))
                .isEqualTo("BOUNCED");
        assertThat(
                        stored.text(
                                "select a.to_address from outbox_mail a join outbox_mail m on a.dedup_key = m.dedup_key || ':again' where m.id = ?1",
                                mail))
                .isEqualTo(address("anna.ny"));
        assertThat(
                        stored.number(
                                "select a.bundle_id from outbox_mail a join outbox_mail m on a.dedup_key = m.dedup_key || ':again' where m.id = ?1",
                                mail))
                .as("its files go with it")
                .isEqualTo(files);
        assertThat(as(CONTACT, () -> service.list()))
                .noneMatch(other -> other.personId() == person);
        assertThat((int) as("admin", () -> service.confirm(person))).isZero();
    }

    @Test
    void nobody_outside_of_the_unit_hears_of_it_and_a_protected_identity_is_named_to_nobody()
            throws Exception {
        long person = person("Bo", "Partille", false);
        takeBack(sent(person, address("bo")), address("bo"));
        long hidden = person("Cy", "Partille", true);
        takeBack(sent(hidden, address("cy")), address("cy"));

        assertThat(dead(CONTACT, person).name()).isEqualTo("Bo Provsson");
        assertThat(as("kontakt.ale", () -> service.list()))
                .noneMatch(other -> other.personId() == person);
        assertThat(as(CONTACT, () -> service.list()))
                .noneMatch(other -> other.personId() == hidden);
        for (long who : List.of(person, hidden)) {
            assertThatThrownBy(() -> as("kontakt.ale", () -> service.confirm(who)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> as(CONTACT, () -> service.confirm(hidden)))
                .isInstanceOf(NotFound.class);
        denied("emil.ek", () -> service.list());
    }

    @Test
    void who_logs_in_with_the_address_is_corrected_by_who_administers_accounts_only()
            throws Exception {
        long person = person("Di", "Partille", false);
        change(
                "insert into account (id, version, person_id, enabled) values (nextval('seq_id'), 1, ?, true)",
                person);
        takeBack(sent(person, address("di")), address("di"));

        DeadAddressItem item = dead(CONTACT, person);
        assertThat(item.correctable()).isFalse();
        CorrectAddress theirs = new CorrectAddress(person, item.version(), address("tagen"));
        assertThatThrownBy(() -> as(CONTACT, () -> service.correct(theirs)))
                .isInstanceOf(AccessDenied.class);
        assertThat((int) as("admin", () -> service.correct(theirs))).isEqualTo(1);
    }

    @Test
    void a_full_mailbox_is_no_dead_address_and_a_refusal_at_once_is_one() throws Exception {
        long full = person("Ed", "Partille", false);
        long mail = sent(full, address("ed"));
        take(
                Returns.failed(
                        BOX, address("ed"), identifier(mail), "5.2.2", "552 5.2.2 mailbox full"));
        long refused = person("Fi", "Partille", false);
        change(
                "update outbox_mail set status = 'FAILED', sent_at = null, last_error = '550 5.1.1 <x>: User unknown' where id = ?",
                sent(refused, address("fi")));
        caller.asSystem(IncomingJob.NAME, this::refused);

        assertThat(as(CONTACT, () -> service.list()))
                .extracting(DeadAddressItem::personId)
                .contains(refused)
                .doesNotContain(full);
    }

    private String refused() {
        addresses.markRefused(time.instant());
        return "";
    }

    @Test
    void of_five_thousand_reports_half_of_them_broken_none_is_lost_and_none_finds_a_wrong_mail()
            throws Exception {
        Random random = new Random(42);
        int mails = 500;
        long somebody = personId("emil.ek");
        long[] ids = new long[mails];
        for (int i = 0; i < mails; i++) {
            ids[i] = sent(somebody, "p" + i + '.' + unique + "@kommun.example");
        }
        long before = stored.number("select count(*) from incoming_mail");
        for (int i = 0; i < 5000; i++) {
            int about = i % mails;
            String address = "p" + about + '.' + unique + "@kommun.example";
            String report =
                    Returns.failed(BOX, address, identifier(ids[about]), "5.1.1", "550 5.1.1 no");
            String subject = "Subject: r" + about + "!\n";
            take(subject + (i / mails % 2 == 0 ? report : broken(report, random)));
        }

        assertThat(stored.number("select count(*) from incoming_mail") - before).isEqualTo(5000);
        // Whatever was broken: a mail that was found is the one that the report was about.
        assertThat(
                        stored.number(
                                """
                                select count(*) from incoming_mail i join outbox_mail m on m.id = i.mail_id
                                 where m.dedup_key like ?1 and i.subject like 'r%!'
                                   and m.to_address not like 'p' || substring(i.subject from '^r([0-9]+)!') || '.%'
                                """,
                                name + '%'))
                .isZero();
        assertThat(
                        stored.number(
                                "select count(*) from outbox_mail where dedup_key like ?1 and status = 'BOUNCED'",
                                name + '%'))
                .isEqualTo(mails);
    }

    /** Cut off, turned around within, or with other signs. */
    private static String broken(String report, Random random) {
        StringBuilder text = new StringBuilder(report);
        switch (random.nextInt(4)) {
            case 0 -> text.setLength(1 + random.nextInt(text.length() - 1));
            case 1 -> {
                for (int i = 0; i < 40; i++) {
                    text.setCharAt(
                            random.nextInt(text.length()), (char) (32 + random.nextInt(200)));
                }
            }
            case 2 -> {
                int from = random.nextInt(text.length());
                text.delete(from, Math.min(text.length(), from + 200));
            }
            default -> {
                for (int i = 0; i < 5; i++) {
                    text.insert(random.nextInt(text.length()), "\r\n--B1\r\n\u0000");
                }
            }
        }
        return text.toString();
    }

    private DeadAddressItem dead(String who, long person) throws Exception {
        return as(who, () -> service.list()).stream()
                .filter(item -> item.personId() == person)
                .findFirst()
                .orElseThrow();
    }

    private String address(String local) {
        return local + '.' + unique + "@kommun.example";
    }

    private long person(String given, String unit, boolean isProtected) {
        change(
                """
                insert into person (id, version, given_name, family_name, email, email_ascii, organisation_id, language, protected_identity)
                values (nextval('seq_id'), 1, ?, 'Provsson', ?, ?, ?, 'SV', ?)
                """,
                given,
                address(given.toLowerCase(java.util.Locale.ROOT)),
                address(given.toLowerCase(java.util.Locale.ROOT)),
                organisation(unit),
                isProtected);
        return stored.number(
                "select id from person where email_ascii = ?1",
                address(given.toLowerCase(java.util.Locale.ROOT)));
    }

    private long sent(long person, String address) {
        java.sql.Timestamp now = java.sql.Timestamp.from(time.instant().minusSeconds(1));
        String key = name + UUID.randomUUID();
        change(
                """
                insert into outbox_mail (id, version, dedup_key, person_id, to_address, to_name, template, subject, body, status, attempts,
                    created_at, next_attempt_at, give_up_at, sent_at)
                values (nextval('seq_id'), 1, ?, ?, ?, 'A', 'incoming-it', 's', 'b', 'SENT', 1, ?, ?, ?, ?)
                """,
                key,
                person,
                address,
                now,
                now,
                java.sql.Timestamp.from(Instant.now().plus(Duration.ofDays(2))),
                now);
        return stored.number("select id from outbox_mail where dedup_key = ?1", key);
    }

    private void takeBack(long mail, String address) throws Exception {
        take(Returns.failed(BOX, address, identifier(mail), "5.1.1", "550 5.1.1 User unknown"));
    }

    private void take(String report) throws Exception {
        byte[] source =
                report.replace("\n", "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        caller.asSystem(
                IncomingJob.NAME, () -> desk.take("it", UUID.randomUUID().toString(), source));
    }

    private String identifier(long mail) {
        return "<" + mail + '.' + marks.mark().of(mail) + "@127.0.0.1>";
    }
}
