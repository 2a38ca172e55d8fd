package se.motesplats.incoming.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.incoming.FoundBy;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.incoming.ReturnReason;
import se.motesplats.it.Rows;
import se.motesplats.outbox.service.MailMarks;
import se.motesplats.seat.SeatScene;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/** What comes back by a real mailbox, read by nodes that compete, and who may see it. */
@ArquillianTest
class IncomingIT extends SeatScene {

    private static final String BOX = "studs@motesplats.example";

    @Inject private IncomingJob job;
    @Inject private IncomingService service;
    @Inject private MailMarks marks;
    @Inject private Settings settings;
    @Inject private Rows stored;
    @Inject private Clock time;

    private final String name = "incoming-it:" + UUID.randomUUID();

    @AfterEach
    void nothing_is_left() {
        change("delete from outbox_mail where dedup_key like 'incoming-it:%'");
    }

    @Test
    void a_mail_that_came_back_is_known_by_its_identifier_and_says_why() throws Exception {
        long mail = sent("anna.a@kommun.example");

        deliver(
                Returns.failed(
                        BOX,
                        "anna.a@kommun.example",
                        identifier(mail),
                        "5.1.1",
                        "550 5.1.1 User unknown"));
        read();

        assertThat(mailStatus(mail)).isEqualTo("BOUNCED");
        List<IncomingItem> about = as(COORDINATOR, () -> service.about(mail));
        assertThat(about)
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.kind()).isEqualTo(IncomingKind.BOUNCE);
                            assertThat(item.reason()).isEqualTo(ReturnReason.UNKNOWN_ADDRESS);
                            assertThat(item.foundBy()).isEqualTo(FoundBy.MESSAGE_ID);
                            assertThat(item.said()).isEqualTo("smtp; 550 5.1.1 User unknown");
                            assertThat(item.readable()).isFalse();
                        });
        assertThat(folder("INBOX")).isZero();
    }

    @Test
    void a_mail_is_known_by_the_address_that_it_came_back_to_whatever_else_is_broken()
            throws Exception {
        long mail = sent("bo.b@kommun.example");

        deliver(
                "Return-Path: <>\nDelivered-To: "
                        + BOX.replace("@", "+M" + mail + '-' + marks.mark().of(mail) + '@')
                        + "\nFrom: postmaster@kommun.example\nSubject: Undeliverable: Din plats\n"
                        + "Content-Type: multipart/report; boundary=\n\n\u0001 nothing here is right 550");
        read();

        assertThat(mailStatus(mail)).isEqualTo("BOUNCED");
    }

    @Test
    void a_delay_is_noted_and_the_mail_stays_sent() throws Exception {
        long mail = sent("cy.c@kommun.example");

        deliver(
                Returns.failed(BOX, "cy.c@kommun.example", identifier(mail), "4.4.1", "timed out")
                        .replace("Action: failed", "Action: delayed"));
        read();

        assertThat(mailStatus(mail)).isEqualTo("SENT");
        assertThat(as(COORDINATOR, () -> service.about(mail)))
                .extracting(IncomingItem::kind)
                .containsExactly(IncomingKind.DELAY);
    }

    @Test
    void without_a_mark_the_recipient_counts_where_only_one_mail_can_be_meant() throws Exception {
        long only = sent("dag.d@kommun.example");
        long one = sent("eva.e@kommun.example");
        long other = sent("eva.e@kommun.example");

        for (String address : List.of("dag.d@kommun.example", "eva.e@kommun.example")) {
            deliver(Returns.failed(BOX, address, "<x@elsewhere>", "5.1.1", "550 5.1.1 no"));
        }
        read();

        assertThat(mailStatus(only)).isEqualTo("BOUNCED");
        assertThat(mailStatus(one)).isEqualTo("SENT");
        assertThat(mailStatus(other)).isEqualTo("SENT");
        assertThat(
                        as(
                                "admin",
                                () ->
                                        service.list(
                                                new IncomingFilter(IncomingKind.BOUNCE, true),
                                                0,
                                                50)))
                .anySatisfy(
                        item -> {
                            assertThat(item.mailId()).isNull();
                            assertThat(item.readable()).isTrue();
                        });
    }

    @Test
    void a_mark_that_somebody_made_up_finds_nothing() throws Exception {
        long mail = sent("fia.f@kommun.example");

        deliver(
                Returns.failed(
                        BOX.replace("@", "+m" + mail + "-0123456789abcdef@"),
                        "someone@elsewhere.example",
                        "<" + mail + ".0123456789abcdef@127.0.0.1>",
                        "5.1.1",
                        "550 5.1.1 no"));
        read();

        assertThat(mailStatus(mail)).isEqualTo("SENT");
    }

    @Test
    void two_nodes_take_each_message_once() throws Exception {
        List<Long> mails = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String address = "many" + i + "@kommun.example";
            mails.add(sent(address));
            deliver(
                    Returns.failed(
                            BOX, address, identifier(mails.get(i)), "5.1.1", "550 5.1.1 no"));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<String>> nodes = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            nodes.add(
                    threads.submit(
                            request(
                                    null,
                                    () -> {
                                        together.await();
                                        return caller.asSystem(IncomingJob.NAME, job::run);
                                    })));
        }
        for (Future<String> node : nodes) {
            // The slower one may find a message gone under its hands: it goes on next time.
            try {
                node.get();
            } catch (java.util.concurrent.ExecutionException late) {
                assertThat(late.getCause()).isInstanceOf(IllegalStateException.class);
            }
        }
        read();

        assertThat(folder("INBOX")).isZero();
        for (long mail : mails) {
            assertThat(mailStatus(mail)).isEqualTo("BOUNCED");
            assertThat(stored.number("select count(*) from incoming_mail where mail_id = ?1", mail))
                    .isEqualTo(1);
        }
    }

    @Test
    void one_that_always_fails_does_not_stop_those_behind_it_and_is_kept() throws Exception {
        long mail = sent("gun.g@kommun.example");
        String subject = PoisonReader.SUBJECT + ' ' + name;
        deliver("From: a@b.example\nSubject: " + subject + "\n\nHej");
        deliver(
                Returns.failed(
                        BOX, "gun.g@kommun.example", identifier(mail), "5.1.1", "550 5.1.1 no"));

        read();

        assertThat(folder("INBOX")).isZero();
        assertThat(mailStatus(mail)).isEqualTo("BOUNCED");
        assertThat(
                        stored.number(
                                "select count(*) from incoming_mail where kind = 'UNREADABLE' and said like '%always fails%'"
                                        + " and convert_from(raw, 'UTF8') like ?1",
                                '%' + subject + '%'))
                .isEqualTo(1);
    }

    @Test
    void only_who_sees_to_the_system_sees_what_belongs_to_nothing() throws Exception {
        long mail = sent("hin.h@kommun.example");
        IncomingFilter all = new IncomingFilter(null, false);

        for (String other : List.of(COORDINATOR, "kontakt.ale")) {
            denied(other, () -> service.list(all, 0, 10));
            denied(other, () -> service.count(all));
        }
        denied("kontakt.ale", () -> service.about(mail));
        assertThat(as(COORDINATOR, () -> service.about(mail))).isEmpty();
    }

    /** Until nothing is left; the server's own job may move messages at the same time. */
    private void read() throws Exception {
        for (int turn = 0; turn < 6 && folder("INBOX") > 0; turn++) {
            try {
                caller.asSystem(IncomingJob.NAME, job::run);
            } catch (IllegalStateException underItsHands) {
                assertThat(underItsHands).hasCauseInstanceOf(Exception.class);
            }
        }
    }

    private long sent(String address) throws Exception {
        change(
                """
                insert into outbox_mail (id, version, dedup_key, event_id, to_address, to_name, template, subject, body, status, attempts,
                    created_at, next_attempt_at, give_up_at, sent_at)
                values (nextval('seq_id'), 1, ?, ?, ?, 'A', 'incoming-it', 's', 'b', 'SENT', 1, ?, ?, ?, ?)
                """,
                name + UUID.randomUUID() + address,
                event,
                address,
                at(0),
                at(0),
                at(2),
                at(0));
        return stored.number(
                "select max(id) from outbox_mail where to_address = ?1 and dedup_key like ?2",
                address,
                name + '%');
    }

    private java.sql.Timestamp at(int days) {
        Instant now = time.instant().minusSeconds(1);
        return java.sql.Timestamp.from(now.plus(Duration.ofDays(days)));
    }

    private String identifier(long mail) {
        return "<" + mail + '.' + marks.mark().of(mail) + "@127.0.0.1>";
    }

    private String mailStatus(long mail) {
        return stored.text("select status from outbox_mail where id = ?1", mail);
    }

    private void deliver(String source) throws Exception {
        inBox(
                "INBOX",
                folder -> {
                    folder.appendMessages(
                            new Message[] {
                                new MimeMessage(
                                        Session.getInstance(new Properties()),
                                        new ByteArrayInputStream(
                                                source.replace("\n", "\r\n")
                                                        .getBytes(StandardCharsets.UTF_8)))
                            });
                    return 0;
                });
    }

    private int folder(String wanted) throws Exception {
        return inBox(wanted, Folder::getMessageCount);
    }

    private interface Work {
        int in(Folder folder) throws Exception;
    }

    private int inBox(String wanted, Work work) throws Exception {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(
                    settings.text(Setting.IMAP_HOST),
                    settings.number(Setting.IMAP_PORT),
                    settings.text(Setting.IMAP_USER),
                    settings.text(Setting.IMAP_PASSWORD));
            try (Folder folder = store.getFolder(wanted)) {
                folder.open(Folder.READ_WRITE);
                return work.in(folder);
            }
        }
    }
}
