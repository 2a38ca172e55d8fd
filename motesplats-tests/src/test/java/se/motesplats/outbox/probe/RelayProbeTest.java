package se.motesplats.outbox.probe;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.motesplats.outbox.probe.service.RelayProbe;
import se.motesplats.outbox.probe.service.RelayTalk;
import se.motesplats.outbox.probe.service.TalkPart;
import se.motesplats.outbox.relay.service.RelayAccess;
import se.motesplats.outbox.relay.service.RelayLine;
import se.motesplats.outbox.relay.service.RelayTrouble;
import se.motesplats.stand.Certificates;
import se.motesplats.stand.ScriptedRelay;
import se.motesplats.stand.ScriptedRelay.Manners;
import se.motesplats.stand.ScriptedRelay.Tls;

/** Each step of the conversation is written down, and where it stopped; never a password. */
class RelayProbeTest {

    private static final Manners GOOD = new Manners() {};
    private static final String PASSWORD = "mycket-hemligt";

    private static final RelayLine.Letter LETTER =
            session -> {
                MimeMessage message = new MimeMessage(session);
                message.setFrom(new InternetAddress("motesplats@gr.example"));
                message.setRecipient(
                        Message.RecipientType.TO, new InternetAddress("anna@gr.example"));
                message.setSubject("Prov");
                message.setText("Text");
                return message;
            };

    private final Path work;

    RelayProbeTest(@TempDir Path work) {
        this.work = work;
    }

    @Test
    void a_conversation_with_tls_and_login_shows_each_step_and_the_certificate() throws Exception {
        Certificates certificate = Certificates.signed(work, "ip:127.0.0.1", "-1d", 30);
        Path pem = certificate.pem(work.resolve("ca.pem"));
        String login =
                Base64.getEncoder()
                        .encodeToString(
                                ("anna\0anna\0" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (ScriptedRelay relay =
                new ScriptedRelay(0, GOOD, Tls.STARTTLS, certificate.context(), login)) {
            RelayTalk talk = talk(relay.port(), "starttls", pem, PASSWORD);
            assertThat(talk.isWell()).as(talk.toString()).isTrue();
            assertThat(talk.steps())
                    .extracting(RelayTalk.Step::part)
                    .containsExactly(
                            TalkPart.CONNECT,
                            TalkPart.GREETING,
                            TalkPart.HELLO,
                            TalkPart.STARTTLS,
                            TalkPart.CERTIFICATE,
                            TalkPart.HELLO,
                            TalkPart.LOGIN,
                            TalkPart.SENDER,
                            TalkPart.RECIPIENT,
                            TalkPart.CONTENT,
                            TalkPart.TAKEN);
            assertThat(talk.steps()).allMatch(RelayTalk.Step::well);
            RelayTalk.Shown shown =
                    Objects.requireNonNull(step(talk, TalkPart.CERTIFICATE).certificate());
            assertThat(shown.until())
                    .isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(31)));
            assertThat(shown.names()).isNotEmpty();
            assertThat(step(talk, TalkPart.HELLO).answers()).anyMatch(a -> a.contains("STARTTLS"));
            assertThat(step(talk, TalkPart.LOGIN).said()).startsWith("AUTH ").endsWith("•••");
            assertThat(talk.toString()).doesNotContain(PASSWORD, login);
            assertThat(relay.count()).isEqualTo(1);
        }
    }

    @Test
    void tls_from_the_start_shows_the_certificate_before_the_greeting() throws Exception {
        Certificates certificate = Certificates.signed(work, "ip:127.0.0.1", "-1d", 30);
        Path pem = certificate.pem(work.resolve("ca.pem"));
        try (ScriptedRelay relay =
                new ScriptedRelay(0, GOOD, Tls.AT_ONCE, certificate.context(), null)) {
            assertThat(parts(talk(relay.port(), "tls", pem, null)))
                    .startsWith("CONNECT ok, CERTIFICATE ok, GREETING ok, HELLO ok");
        }
    }

    @Test
    void a_certificate_that_is_not_believed_is_shown_with_what_is_wrong() throws Exception {
        Certificates other = Certificates.signed(work, "dns:mail.example", "-1d", 30);
        Path pem = other.pem(work.resolve("other.pem"));
        for (Tls tls : List.of(Tls.STARTTLS, Tls.AT_ONCE)) {
            String mode = tls == Tls.STARTTLS ? "starttls" : "tls";
            try (ScriptedRelay relay = new ScriptedRelay(0, GOOD, tls, other.context(), null)) {
                RelayTalk unknown = talk(relay.port(), mode, null, null);
                assertThat(unknown.trouble()).isEqualTo(RelayTrouble.UNKNOWN_CA);
                assertThat(parts(unknown)).endsWith("CERTIFICATE stop");
                RelayTalk wrong = talk(relay.port(), mode, pem, null);
                assertThat(wrong.trouble()).isEqualTo(RelayTrouble.WRONG_NAME);
                RelayTalk.Shown shown =
                        Objects.requireNonNull(step(wrong, TalkPart.CERTIFICATE).certificate());
                assertThat(shown.names()).containsExactly("mail.example");
                assertThat(relay.count()).isZero();
            }
        }
    }

    @Test
    void a_refused_login_is_the_last_step_and_the_password_is_nowhere() throws Exception {
        try (ScriptedRelay relay = new ScriptedRelay(0, GOOD, Tls.NEVER, null, "somebody else")) {
            RelayTalk talk = talk(relay.port(), "none", null, PASSWORD);
            assertThat(talk.trouble()).isEqualTo(RelayTrouble.LOGIN_REFUSED);
            assertThat(parts(talk)).endsWith("LOGIN stop");
            assertThat(talk.toString())
                    .doesNotContain(PASSWORD)
                    .doesNotContain(
                            Base64.getEncoder()
                                    .encodeToString(
                                            ("anna\0anna\0" + PASSWORD)
                                                    .getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void each_refusal_says_at_which_step_it_stopped() throws Exception {
        assertThat(refused("550 5.7.1 Not you", "250 Ok", "250 Ok")).isEqualTo(TalkPart.SENDER);
        assertThat(refused("250 Ok", "550 5.1.1 Nobody", "250 Ok")).isEqualTo(TalkPart.RECIPIENT);
        assertThat(refused("250 Ok", "250 Ok", "554 5.7.1 Spam")).isEqualTo(TalkPart.TAKEN);
        assertThat(refused("250 Ok", "250 Ok", ScriptedRelay.DROP)).isEqualTo(TalkPart.TAKEN);
    }

    @Test
    void a_relay_that_is_not_there_stops_at_the_first_step() throws Exception {
        int nobody;
        try (ServerSocket gone = new ServerSocket(0)) {
            nobody = gone.getLocalPort();
        }
        RelayTalk talk = talk(nobody, "none", null, null);
        assertThat(talk.trouble()).isEqualTo(RelayTrouble.REFUSED);
        assertThat(parts(talk)).isEqualTo("CONNECT stop");
        RelayTalk file = talk(nobody, "tls", work.resolve("missing.pem"), null);
        assertThat(file.trouble()).isEqualTo(RelayTrouble.CA_FILE);
        assertThat(file.steps()).isEmpty();
    }

    @Test
    void a_relay_without_starttls_is_shown_with_what_it_offers() throws Exception {
        try (ScriptedRelay relay = new ScriptedRelay(GOOD)) {
            RelayTalk talk = talk(relay.port(), "starttls", null, null);
            assertThat(talk.trouble()).isEqualTo(RelayTrouble.NO_STARTTLS);
            assertThat(parts(talk)).isEqualTo("CONNECT ok, GREETING ok, HELLO ok");
            assertThat(step(talk, TalkPart.HELLO).answers()).anyMatch(a -> a.contains("8BITMIME"));
        }
    }

    private static @Nullable TalkPart refused(String sender, String recipient, String taken) {
        Manners bad =
                new Manners() {
                    @Override
                    public String mail(String from) {
                        return sender;
                    }

                    @Override
                    public String recipient(String to) {
                        return recipient;
                    }

                    @Override
                    public String taken(String to, String head) {
                        return taken;
                    }
                };
        try (ScriptedRelay relay = new ScriptedRelay(bad)) {
            RelayTalk talk = talk(relay.port(), "none", null, null);
            assertThat(talk.trouble()).isNull();
            return talk.refusedAt();
        }
    }

    private static RelayTalk talk(
            int port, String tls, @Nullable Path pem, @Nullable String password) {
        return RelayProbe.talk(
                new RelayAccess(
                        "127.0.0.1",
                        port,
                        tls,
                        password == null ? null : "anna",
                        password,
                        "motesplats@gr.example",
                        pem == null ? null : pem.toString()),
                "anna@gr.example",
                LETTER);
    }

    private static RelayTalk.Step step(RelayTalk talk, TalkPart part) {
        return talk.steps().stream().filter(s -> s.part() == part).findFirst().orElseThrow();
    }

    private static String parts(RelayTalk talk) {
        return talk.steps().stream()
                .map(step -> step.part() + (step.well() ? " ok" : " stop"))
                .collect(Collectors.joining(", "));
    }
}
