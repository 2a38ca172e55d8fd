package se.motesplats.outbox.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.attachment.AttachmentKind;
import se.motesplats.attachment.service.AttachmentContent;
import se.motesplats.shared.Language;

class MailMessageTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final URI BASE = URI.create("https://motesplats.gr.example:8443/m");
    private static final MailFrame FRAME =
            new MailFrame("motesplats@gr.example", BASE, "GR:s mötesplatser", "#7a1f3d");
    private static final Instant DATE = Instant.parse("2022-03-14T07:00:00Z");
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";

    @Test
    void writes_swedish_names_so_that_every_relay_can_read_them() throws Exception {
        MimeMessage mail = sent(row("åsa@exempel.se".replace("å", "a"), "Åsa Öberg", "Hej på dig"));
        assertThat(mail.getHeader("To")[0])
                .isEqualTo("=?UTF-8?Q?=C3=85sa_=C3=96berg?= <asa@exempel.se>");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Åsa Öberg");
        assertThat(mail.getSubject()).isEqualTo("Hej på dig");
    }

    @Test
    void writes_a_domain_with_swedish_letters_in_its_ascii_form() throws Exception {
        assertThat(sent(row("a@exempel-å.se", "A", "x")).getHeader("To")[0])
                .contains("a@xn--exempel--h0a.se");
    }

    @Test
    void the_sender_is_called_what_the_installation_calls_itself() throws Exception {
        MimeMessage mail = sent(row("a@x.se", "A", "x"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal())
                .isEqualTo("GR:s mötesplatser");
    }

    @Test
    void a_name_cannot_start_a_header() throws Exception {
        MimeMessage mail = sent(row("a@x.se", "A\r\nBcc: b@x.se", "x"));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void a_subject_cannot_start_a_header() throws Exception {
        MimeMessage mail = sent(row("a@x.se", "A", "x\r\nBcc: b@x.se\r\n\r\nbody"));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("x Bcc: b@x.se body");
    }

    @Test
    void neither_starts_a_header_by_other_breaks() throws Exception {
        for (String end : List.of("\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\r\n ")) {
            MimeMessage mail =
                    sent(row("a@x.se", "A" + end + "Cc: b@x.se", "x" + end + "Cc: c@x.se"));
            assertThat(mail.getHeader("Cc")).as(end).isNull();
            assertThat(mail.getSubject()).isEqualTo("x Cc: c@x.se");
        }
    }

    @Test
    void a_name_of_five_megabytes_does_not_fill_the_header() throws Exception {
        MimeMessage mail = sent(row("a@x.se", "🙂".repeat(1_300_000), "Å".repeat(2_600_000)));
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal())
                .isEqualTo("🙂".repeat(500));
        assertThat(mail.getSubject()).isEqualTo("Å".repeat(500));
        assertThat(mail.getHeader("To")[0].lines()).allMatch(line -> line.length() < 998);
    }

    @Test
    void emoji_right_to_left_and_decomposed_letters_arrive_as_they_are() throws Exception {
        String name = "Åsa 👩‍👩‍👧 \u2068שרה\u2069 A\u030asa";
        MimeMessage mail = sent(row("a@x.se", name, name));
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo(name);
        assertThat(mail.getSubject()).isEqualTo(name);
    }

    @Test
    void an_address_cannot_start_a_header() {
        assertThatThrownBy(() -> sent(row("a@x.se\r\nBcc: b@x.se", "A", "x")))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void says_that_a_machine_wrote_it() throws Exception {
        MimeMessage mail = sent(row("a@x.se", "A", "x"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Reply-To")).containsExactly("kontakt@gr.example");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(DATE);
    }

    @Test
    void a_mail_that_is_a_choice_says_how_to_stop_such_mails_and_only_by_its_own_last_line()
            throws Exception {
        String token = "a".repeat(43);
        String link = BASE + "/account/stop?token=" + token;
        MimeMessage choice = sent(saying("Hej!\n\nVill du inte?\n\n" + link + "\n"));
        assertThat(choice.getHeader("List-Unsubscribe")).containsExactly('<' + link + '>');
        assertThat(choice.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        for (String other :
                List.of(
                        "Hej!\n",
                        "https://ond.example/account/stop?token=" + token + "\n",
                        "Se " + link + " i stället.\n",
                        BASE + "/account/stop?token=(borttagen)\n")) {
            assertThat(sent(saying(other)).getHeader("List-Unsubscribe")).as(other).isNull();
        }
    }

    @Test
    void every_attempt_at_one_row_has_the_same_id_and_every_row_its_own() {
        OutboxRow first = row("a@x.se", "A", "x");
        OutboxRow again = with(first, first.id(), 2, first.dedupKey());
        OutboxRow other = with(first, first.id() + 1, 1, "other");
        assertThat(MailMessage.messageId(first, FRAME))
                .isEqualTo(MailMessage.messageId(again, FRAME))
                .isNotEqualTo(MailMessage.messageId(other, FRAME))
                .matches("<[0-9]+\\.[0-9a-f]{16}@motesplats\\.gr\\.example>");
    }

    @Test
    void text_and_html_are_alternatives() throws Exception {
        MimeMultipart parts = (MimeMultipart) sent(row("a@x.se", "A", "x")).getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(text(parts.getBodyPart(0))).isEqualTo("Hej på dig!\r\n");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(text(parts.getBodyPart(1))).contains("Hej på dig!");
    }

    @Test
    void a_code_is_shown_as_a_picture_inside_the_mail() throws Exception {
        OutboxRow code =
                saying("Visa koden:\n\nhttps://motesplats.gr.example/x\n\nHej\n")
                        .showing("ABCD1234");
        MimeMultipart parts = (MimeMultipart) sent(code).getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        MimeMultipart both = (MimeMultipart) parts.getBodyPart(1).getContent();
        assertThat(both.getContentType()).startsWith("multipart/related");
        String html = text(both.getBodyPart(0));
        assertThat(html)
                .containsOnlyOnce("<img")
                .contains("src=\"cid:kod@motesplats\"", "alt=\"QR: ABCD1234\"")
                .doesNotContain("src=\"http");
        assertThat(html.indexOf("<img")).isBetween(html.indexOf("</a>"), html.indexOf("Hej"));
        BodyPart picture = both.getBodyPart(1);
        assertThat(picture.getContentType()).startsWith("image/png");
        assertThat(picture.getHeader("Content-ID")).containsExactly("<kod@motesplats>");
        assertThat(picture.getDisposition()).isEqualTo("inline");
        assertThat(picture.getInputStream().readNBytes(4))
                .containsExactly((byte) 0x89, 'P', 'N', 'G');
    }

    @Test
    void a_calendar_goes_with_its_method_and_as_a_file() throws Exception {
        OutboxRow invitation = row("a@x.se", "A", "x").carrying("REQUEST", CALENDAR);
        MimeMultipart mixed = (MimeMultipart) sent(invitation).getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        MimeMultipart alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(alternatives.getCount()).isEqualTo(3);
        assertThat(alternatives.getBodyPart(2).getContentType().replaceAll("\\s+", " "))
                .isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(text(alternatives.getBodyPart(2))).isEqualTo(CALENDAR);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(mixed.getBodyPart(1).getContentType().replaceAll("\\s+", " "))
                .isEqualTo("application/ics; name=invite.ics");
        assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
        assertThat(alternatives.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(alternatives.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(text(mixed.getBodyPart(1))).isEqualTo(CALENDAR);
    }

    @Test
    void files_go_after_text_and_calendar_under_their_names() throws Exception {
        byte[] bytes = {'%', 'P', 'D', 'F', 0, 13, 10, (byte) 0xff};
        List<AttachmentContent> files =
                List.of(new AttachmentContent("Året å ”åter”.pdf", AttachmentKind.PDF, bytes));
        MimeMultipart plain =
                (MimeMultipart) sent(row("a@x.se", "A", "x").attaching(files)).getContent();
        assertThat(plain.getContentType()).startsWith("multipart/mixed");
        assertThat(plain.getCount()).isEqualTo(2);
        assertThat(((MimeMultipart) plain.getBodyPart(0).getContent()).getContentType())
                .startsWith("multipart/alternative");
        BodyPart file = plain.getBodyPart(1);
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(file.getDisposition()).isEqualTo("attachment");
        assertThat(MimeUtility.decodeText(file.getFileName())).isEqualTo("Året å ”åter”.pdf");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(bytes);

        OutboxRow invitation =
                row("a@x.se", "A", "x").carrying("REQUEST", CALENDAR).attaching(files);
        MimeMultipart mixed = (MimeMultipart) sent(invitation).getContent();
        assertThat(mixed.getCount()).isEqualTo(3);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
    }

    /** As it arrives: written to the wire and read again. */
    private static MimeMessage sent(OutboxRow row) throws MessagingException, IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        MailMessage.of(SESSION, row, FRAME, DATE).writeTo(wire);
        return new MimeMessage(SESSION, new ByteArrayInputStream(wire.toByteArray()));
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static OutboxRow row(String address, String name, String subject) {
        return row(address, name, subject, "kontakt@gr.example");
    }

    private static OutboxRow row(
            String address, String name, String subject, @Nullable String replyTo) {
        return new OutboxRow(1234, 1, "k:1", address, name, subject, "Hej på dig!\r\n", Language.SV)
                .answeredTo(replyTo);
    }

    private static OutboxRow saying(String body) {
        return new OutboxRow(1234, 1, "k:1", "a@x.se", "A", "x", body, Language.SV);
    }

    private static OutboxRow with(OutboxRow row, long id, int attempt, String key) {
        return new OutboxRow(
                        id,
                        attempt,
                        key,
                        row.toAddress(),
                        row.toName(),
                        row.subject(),
                        row.body(),
                        row.language())
                .answeredTo(row.replyTo());
    }
}
