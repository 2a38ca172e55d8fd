package se.motesplats.outbox.relay.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendFailureTest {

    @ParameterizedTest
    @CsvSource({"550,REFUSED", "553,REFUSED", "450,LATER", "451,LATER", "421,LINE"})
    void reads_the_answer_about_the_recipient(int code, SendFailure kind) throws AddressException {
        SMTPAddressFailedException answer =
                new SMTPAddressFailedException(
                        new InternetAddress("a@x.se"), "RCPT TO", code, "no");
        assertThat(SendFailure.of(new SendFailedException("Invalid Addresses", answer)))
                .isEqualTo(kind);
    }

    @Test
    void a_sender_that_is_not_taken_is_not_the_recipients_fault() throws AddressException {
        assertThat(
                        SendFailure.of(
                                new SMTPSenderFailedException(
                                        new InternetAddress("a@x.se"), "MAIL FROM", 550, "no")))
                .isEqualTo(SendFailure.LATER);
    }

    @Test
    void a_broken_line_has_no_answer() {
        assertThat(
                        SendFailure.of(
                                new MessagingException("lost", new SocketTimeoutException("read"))))
                .isEqualTo(SendFailure.LINE);
    }

    @Test
    void a_broken_line_is_tried_soon_then_slower_and_never_given_up() {
        assertThat(SendFailure.LINE.waitAfter(1, 0)).contains(Duration.ofSeconds(10));
        assertThat(SendFailure.LINE.waitAfter(2, 0)).contains(Duration.ofSeconds(30));
        assertThat(SendFailure.LINE.waitAfter(99, 0)).contains(Duration.ofMinutes(5));
    }

    @Test
    void a_relay_that_asks_for_patience_gets_it() {
        assertThat(SendFailure.LATER.waitAfter(1, 1)).contains(Duration.ofMinutes(5));
        assertThat(SendFailure.LATER.waitAfter(99, 99)).contains(Duration.ofHours(2));
    }

    @Test
    void lines_that_broke_do_not_make_a_greylisted_mail_wait_longer_nor_the_other_way() {
        assertThat(SendFailure.LATER.waitAfter(8, 1)).contains(Duration.ofMinutes(5));
        assertThat(SendFailure.LATER.waitAfter(8, 2)).contains(Duration.ofMinutes(15));
        assertThat(SendFailure.LINE.waitAfter(8, 7)).contains(Duration.ofSeconds(10));
    }

    @Test
    void a_refusal_is_final() {
        assertThat(SendFailure.REFUSED.waitAfter(1, 0)).isEmpty();
    }
}
