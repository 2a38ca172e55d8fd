package se.motesplats.outbox.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.MessagingException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.motesplats.outbox.relay.service.RelayAccess;
import se.motesplats.outbox.relay.service.RelayLine;
import se.motesplats.outbox.relay.service.RelayTransport;
import se.motesplats.outbox.relay.service.RelayTrouble;
import se.motesplats.outbox.relay.service.SendFailure;
import se.motesplats.shared.Language;
import se.motesplats.stand.Certificates;
import se.motesplats.stand.ScriptedRelay;
import se.motesplats.stand.ScriptedRelay.Manners;
import se.motesplats.stand.ScriptedRelay.Tls;

/** A line against relays with all kinds of manners. */
class RelayLineTest {

    private static final MailFrame FRAME =
            new MailFrame(
                    "motesplats@gr.example",
                    URI.create("https://motesplats.gr.example"),
                    "GR",
                    "#7a1f3d");

    private static final Manners GOOD = new Manners() {};

    private final Path work;

    RelayLineTest(@TempDir Path work) {
        this.work = work;
    }

    @Test
    void a_relay_that_says_it_can_do_nothing_gets_mails_all_the_same() throws Exception {
        Manners nothing =
                new Manners() {
                    @Override
                    public List<String> extensions() {
                        return List.of();
                    }
                };
        try (ScriptedRelay relay = new ScriptedRelay(nothing);
                RelayLine line = line(relay.port(), "none", null, null, 1_000)) {
            send(line, row(1));
            send(line, row(2));
            assertThat(relay.arrived())
                    .extracting(ScriptedRelay.Arrived::to)
                    .containsExactly("a1@motesplats.example", "a2@motesplats.example");
            assertThat(relay.connections()).isEqualTo(1);
            assertThat(relay.commands()).as("no round trip for nothing").doesNotContain("NOOP");
        }
    }

    @Test
    void a_line_that_was_closed_between_two_mails_is_replaced_at_once() throws Exception {
        for (String bye : List.of(ScriptedRelay.DROP, "421 4.7.0 Enough mails on this line")) {
            AtomicInteger mails = new AtomicInteger();
            Manners oneMailALine =
                    new Manners() {
                        @Override
                        public String mail(String from) {
                            return mails.incrementAndGet() == 2 ? bye : "250 Ok";
                        }
                    };
            try (ScriptedRelay relay = new ScriptedRelay(oneMailALine);
                    RelayLine line = line(relay.port(), "none", null, null, 1_000)) {
                send(line, row(1));
                send(line, row(2));
                assertThat(relay.count()).as(bye).isEqualTo(2);
                assertThat(relay.connections()).isEqualTo(2);
            }
        }
    }

    @Test
    void a_line_that_breaks_after_the_final_dot_leaves_unsure_and_is_not_tried_at_once()
            throws Exception {
        for (String silence : List.of(ScriptedRelay.DROP, ScriptedRelay.HANG)) {
            Manners mute =
                    new Manners() {
                        @Override
                        public String taken(String to, String head) {
                            return to.startsWith("a1@") ? "250 Ok" : silence;
                        }

                        @Override
                        public boolean keepsWhatItDoesNotAnswer() {
                            return true;
                        }
                    };
            try (ScriptedRelay relay = new ScriptedRelay(mute);
                    RelayLine line = line(relay.port(), "none", null, null, 300)) {
                send(line, row(1));
                assertThatThrownBy(() -> send(line, row(2)))
                        .as(silence)
                        .isInstanceOf(RelayLine.Unsure.class);
                assertThat(relay.count()).as("no second copy").isEqualTo(2);
            }
        }
    }

    @Test
    void what_a_relay_thinks_about_longer_than_it_may_take_to_answer_is_waited_for()
            throws Exception {
        Manners slow =
                new Manners() {
                    @Override
                    public String taken(String to, String head) {
                        pause(600);
                        return "250 Ok";
                    }
                };
        try (ScriptedRelay relay = new ScriptedRelay(slow);
                RelayLine line = line(relay.port(), "none", null, null, 5_000)) {
            send(line, row(1));
            assertThat(relay.count()).isEqualTo(1);
        }
    }

    @Test
    void answers_of_each_kind_are_told_apart() throws Exception {
        assertThat(kindWhen("421 4.3.2 Closing", null)).isEqualTo(SendFailure.LINE);
        assertThat(kindWhen("450 4.2.0 Greylisted, come again", null)).isEqualTo(SendFailure.LATER);
        assertThat(kindWhen("550 5.1.1 No such user", null)).isEqualTo(SendFailure.REFUSED);
        assertThat(kindWhen(ScriptedRelay.DROP, null)).isEqualTo(SendFailure.LINE);
        assertThat(kindWhen(null, "451 4.7.1 Later")).isEqualTo(SendFailure.LATER);
        assertThat(kindWhen(null, "421 4.3.2 Closing")).isEqualTo(SendFailure.LINE);
        assertThat(kindWhen(null, "554 5.7.1 Looks like spam")).isEqualTo(SendFailure.REFUSED);
    }

    @Test
    void addresses_of_all_kinds_are_told_to_the_relay_as_they_should_be() throws Exception {
        try (ScriptedRelay relay = new ScriptedRelay(GOOD);
                RelayLine line = line(relay.port(), "none", null, null, 1_000)) {
            send(line, to("anna+lista@exempel.se", "Anna"));
            send(line, to("o'brien@exempel.se", "O'Brien"));
            send(line, to("ANNA.Ek@Exempel.SE", "\"Ek, Anna\" <b@exempel.se>"));
            send(line, to("a@exempel-å.se", "Åsa\r\nBcc: b@exempel.se"));
            assertThat(relay.arrived())
                    .extracting(ScriptedRelay.Arrived::to)
                    .containsExactly(
                            "anna+lista@exempel.se",
                            "o'brien@exempel.se",
                            "anna.ek@exempel.se",
                            "a@xn--exempel--h0a.se");
            assertThat(relay.arrived())
                    .allSatisfy(mail -> assertThat(mail.head()).doesNotContain("\nBcc:"));
        }
    }

    @Test
    void an_address_that_would_be_a_command_is_never_told_to_the_relay() throws Exception {
        for (String bad :
                List.of(
                        "a@exempel.se>\r\nRCPT TO:<b@exempel.se",
                        "a@exempel.se\nBcc: b@exempel.se",
                        "a@exempel.se, b@exempel.se",
                        "<a@exempel.se> <b@exempel.se>",
                        "")) {
            try (ScriptedRelay relay = new ScriptedRelay(GOOD);
                    RelayLine line = line(relay.port(), "none", null, null, 1_000)) {
                assertThatThrownBy(() -> send(line, to(bad, "A")))
                        .as(bad)
                        .isInstanceOf(RelayLine.Malformed.class);
                assertThat(relay.commands()).as(bad).isEmpty();
            }
        }
    }

    private static OutboxRow to(String address, String name) {
        return new OutboxRow(1, 1, "key", address, name, "Hej", "Text", Language.SV);
    }

    @Test
    void after_a_refusal_the_line_goes_on_with_the_next_mail() throws Exception {
        Manners choosy =
                new Manners() {
                    @Override
                    public String recipient(String to) {
                        return to.startsWith("a1@") ? "550 No such user" : "250 Ok";
                    }
                };
        try (ScriptedRelay relay = new ScriptedRelay(choosy);
                RelayLine line = line(relay.port(), "none", null, null, 1_000)) {
            assertThatThrownBy(() -> send(line, row(1))).isInstanceOf(MessagingException.class);
            send(line, row(2));
            assertThat(relay.arrived())
                    .extracting(ScriptedRelay.Arrived::to)
                    .containsExactly("a2@motesplats.example");
            assertThat(relay.connections()).isEqualTo(1);
        }
    }

    @Test
    void tls_that_is_believed_is_used_both_ways() throws Exception {
        Certificates certificate = Certificates.signed(work, "ip:127.0.0.1", "-1d", 30);
        Path pem = certificate.pem(work.resolve("ca.pem"));
        for (Tls tls : List.of(Tls.STARTTLS, Tls.AT_ONCE)) {
            String login =
                    Base64.getEncoder()
                            .encodeToString("anna\0anna\0hemligt".getBytes(StandardCharsets.UTF_8));
            try (ScriptedRelay relay =
                            new ScriptedRelay(0, GOOD, tls, certificate.context(), login);
                    RelayLine line =
                            line(
                                    relay.port(),
                                    tls == Tls.STARTTLS ? "starttls" : "tls",
                                    pem,
                                    "hemligt",
                                    1_000)) {
                send(line, row(1));
                assertThat(relay.count()).as(tls.name()).isEqualTo(1);
            }
        }
    }

    @Test
    void each_trouble_with_certificates_says_what_to_do() throws Exception {
        Certificates good = Certificates.signed(work, "ip:127.0.0.1", "-1d", 30);
        Certificates other = Certificates.signed(work, "dns:mail.example", "-1d", 30);
        Certificates old = Certificates.signed(work, "ip:127.0.0.1", "-10d", 3);
        Certificates early = Certificates.signed(work, "ip:127.0.0.1", "+5d", 30);
        for (Tls tls : List.of(Tls.STARTTLS, Tls.AT_ONCE)) {
            assertThat(trouble(tls, good, null)).isEqualTo(RelayTrouble.UNKNOWN_CA);
            assertThat(trouble(tls, other, other)).isEqualTo(RelayTrouble.WRONG_NAME);
            assertThat(trouble(tls, old, old)).isEqualTo(RelayTrouble.EXPIRED);
            assertThat(trouble(tls, early, early)).isEqualTo(RelayTrouble.NOT_YET_VALID);
        }
        assertThat(RelayTrouble.UNKNOWN_CA.sentence()).contains("motesplats.smtp.ca");
    }

    @Test
    void each_trouble_with_the_line_says_what_to_do() throws Exception {
        try (ScriptedRelay plain = new ScriptedRelay(GOOD)) {
            assertThat(trouble(plain.port(), "starttls", null)).isEqualTo(RelayTrouble.NO_STARTTLS);
            assertThat(trouble(plain.port(), "tls", null)).isEqualTo(RelayTrouble.NO_TLS);
        }
        int nobody;
        try (ServerSocket gone = new ServerSocket(0)) {
            nobody = gone.getLocalPort();
        }
        assertThat(trouble(nobody, "none", null)).isEqualTo(RelayTrouble.REFUSED);
        assertThat(greeted("554 5.7.1 Your address is on a list"))
                .isEqualTo(RelayTrouble.TURNED_AWAY);
        assertThat(greeted(ScriptedRelay.DROP)).isEqualTo(RelayTrouble.HUNG_UP);
        try (ScriptedRelay closed = new ScriptedRelay(0, GOOD, Tls.NEVER, null, "nobody")) {
            try (RelayLine line = line(closed.port(), "none", null, "wrong", 1_000)) {
                assertThat(catchUnreachable(line).trouble()).isEqualTo(RelayTrouble.LOGIN_REFUSED);
            }
        }
        Path missing = work.resolve("missing.pem");
        assertThat(
                        catchThrowableOfType(
                                        RelayLine.Unreachable.class,
                                        () -> access(1, "tls", missing, null).trust())
                                .trouble())
                .isEqualTo(RelayTrouble.CA_FILE);
        Path empty = Files.writeString(work.resolve("empty.pem"), "");
        assertThat(
                        catchThrowableOfType(
                                        RelayLine.Unreachable.class,
                                        () -> access(1, "tls", empty, null).trust())
                                .trouble())
                .isEqualTo(RelayTrouble.CA_FILE);
        assertThat(
                        RelayTrouble.of(
                                new MessagingException(
                                        "x", new java.net.UnknownHostException("relay"))))
                .isEqualTo(RelayTrouble.UNKNOWN_HOST);
        assertThat(
                        RelayTrouble.of(
                                new MessagingException(
                                        "x",
                                        new java.net.SocketTimeoutException("Read timed out"))))
                .isEqualTo(RelayTrouble.SILENT);
    }

    private SendFailure kindWhen(@Nullable String recipient, @Nullable String taken)
            throws Exception {
        Manners bad =
                new Manners() {
                    @Override
                    public String recipient(String to) {
                        return recipient == null ? "250 Ok" : recipient;
                    }

                    @Override
                    public String taken(String to, String head) {
                        return taken == null ? "250 Ok" : taken;
                    }
                };
        try (ScriptedRelay relay = new ScriptedRelay(bad);
                RelayLine line = line(relay.port(), "none", null, null, 1_000)) {
            MessagingException failure =
                    catchThrowableOfType(MessagingException.class, () -> send(line, row(1)));
            assertThat(relay.count()).isZero();
            return SendFailure.of(failure);
        }
    }

    private RelayTrouble greeted(String greeting) throws Exception {
        Manners unfriendly =
                new Manners() {
                    @Override
                    public String greeting(int connection) {
                        return greeting;
                    }
                };
        try (ScriptedRelay relay = new ScriptedRelay(unfriendly)) {
            return trouble(relay.port(), "none", null);
        }
    }

    private RelayTrouble trouble(Tls tls, Certificates shown, @Nullable Certificates believed)
            throws Exception {
        Path pem = believed == null ? null : believed.pem(work.resolve("believed.pem"));
        try (ScriptedRelay relay = new ScriptedRelay(0, GOOD, tls, shown.context(), null)) {
            return trouble(relay.port(), tls == Tls.STARTTLS ? "starttls" : "tls", pem);
        }
    }

    private RelayTrouble trouble(int port, String tls, @Nullable Path pem) throws Exception {
        try (RelayLine line = line(port, tls, pem, null, 1_000)) {
            return catchUnreachable(line).trouble();
        }
    }

    private static RelayLine.Unreachable catchUnreachable(RelayLine line) {
        return catchThrowableOfType(RelayLine.Unreachable.class, () -> send(line, row(1)));
    }

    private RelayLine line(
            int port, String tls, @Nullable Path pem, @Nullable String password, int takenMillis)
            throws RelayLine.Unreachable {
        RelayAccess access = access(port, tls, pem, password);
        return access.line(access.trust(), RelayTransport.Ear.NONE, takenMillis);
    }

    private static RelayAccess access(
            int port, String tls, @Nullable Path pem, @Nullable String password) {
        return new RelayAccess(
                "127.0.0.1",
                port,
                tls,
                password == null ? null : "anna",
                password,
                FRAME.from(),
                pem == null ? null : pem.toString());
    }

    private static void send(RelayLine line, OutboxRow row)
            throws RelayLine.Unreachable, MessagingException {
        line.send(session -> MailMessage.of(session, row, FRAME, Clock.systemUTC().instant()));
    }

    private static OutboxRow row(int number) {
        return new OutboxRow(
                number,
                1,
                "key-" + number,
                "a" + number + "@motesplats.example",
                "Anna",
                "Hej",
                "Text",
                Language.SV);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
