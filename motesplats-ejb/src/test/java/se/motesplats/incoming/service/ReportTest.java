package se.motesplats.incoming.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.incoming.ReturnReason;

/** What servers and people send back, in the forms that they have. */
class ReportTest {

    private static final String POSTFIX =
            """
            Return-Path: <>
            From: MAILER-DAEMON@mx.kommun.example (Mail Delivery System)
            Subject: Undelivered Mail Returned to Sender
            To: studs@gr.example
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="B1"

            This is a MIME-encapsulated message.

            --B1
            Content-Description: Notification
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.

            --B1
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.kommun.example
            X-Postfix-Queue-ID: 4Xyz
            Arrival-Date: Mon,  4 Oct 2021 08:00:00 +0200 (CEST)

            Final-Recipient: rfc822; anna@kommun.example
            Original-Recipient: rfc822;anna@kommun.example
            Action: failed
            Status: 5.1.1
            Remote-MTA: dns; inner.kommun.example
            Diagnostic-Code: smtp; 550 5.1.1 <anna@kommun.example>: Recipient address
                rejected: User unknown in virtual mailbox table

            --B1
            Content-Description: Undelivered Message Headers
            Content-Type: text/rfc822-headers

            Return-Path: <studs@gr.example>
            Message-ID: <4711.0123456789abcdef@motesplats.gr.example>
            Subject: Din plats

            --B1--
            """;

    private static Report report(String message) {
        return Report.of(message(message));
    }

    private static IncomingMessage message(String message) {
        return IncomingMessage.of(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_report_says_why_and_whose_mail_came_back() {
        Report report = report(POSTFIX);
        assertThat(report.kind()).isEqualTo(IncomingKind.BOUNCE);
        assertThat(report.reason()).isEqualTo(ReturnReason.UNKNOWN_ADDRESS);
        assertThat(report.recipients()).containsExactly("anna@kommun.example");
        assertThat(report.said())
                .isEqualTo(
                        "smtp; 550 5.1.1 <anna@kommun.example>: Recipient address rejected: User unknown in virtual mailbox table");
    }

    @Test
    void a_delay_is_no_return() {
        Report report =
                report(
                        POSTFIX.replace("Action: failed", "Action: delayed")
                                .replace("Status: 5.1.1", "Status: 4.4.1")
                                .replace("User unknown in virtual mailbox table", "later"));
        assertThat(report.kind()).isEqualTo(IncomingKind.DELAY);
    }

    @Test
    void after_days_of_trying_it_is_one_although_the_code_says_later() {
        Report report =
                report(
                        POSTFIX.replace("Status: 5.1.1", "Status: 4.4.7")
                                .replace(
                                        "550 5.1.1 <anna@kommun.example>: Recipient address",
                                        "connect timed out"));
        assertThat(report.kind()).isEqualTo(IncomingKind.BOUNCE);
    }

    @Test
    void what_arrived_after_all_is_neither() {
        assertThat(report(POSTFIX.replace("Action: failed", "Action: relayed")).kind())
                .isEqualTo(IncomingKind.OTHER);
    }

    @Test
    void codes_and_words_of_large_servers_say_what_can_be_done() {
        assertThat(
                        reason(
                                "smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found",
                                "5.1.10"))
                .isEqualTo(ReturnReason.UNKNOWN_ADDRESS);
        assertThat(
                        reason(
                                "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)",
                                "5.4.1"))
                .isEqualTo(ReturnReason.UNKNOWN_ADDRESS);
        assertThat(reason("smtp; 552 5.2.2 mailbox full", "5.2.2")).isEqualTo(ReturnReason.FULL);
        assertThat(reason("550 5.1.10 null MX", "5.1.10")).isEqualTo(ReturnReason.UNKNOWN_DOMAIN);
        assertThat(reason("", "5.1.2")).isEqualTo(ReturnReason.UNKNOWN_DOMAIN);
        assertThat(reason("550 5.7.1 Message rejected as spam", "5.7.1"))
                .isEqualTo(ReturnReason.REFUSED);
        assertThat(reason("552 5.3.4 Message size exceeds fixed limit", "5.3.4"))
                .isEqualTo(ReturnReason.TOO_LARGE);
        assertThat(reason("", "4.4.7")).isEqualTo(ReturnReason.NOT_REACHED);
        assertThat(reason("no idea", "5.0.0")).isEqualTo(ReturnReason.UNKNOWN);
    }

    private static ReturnReason reason(String said, String status) {
        return ReturnWords.reason(said, status);
    }

    @Test
    void qmail_says_it_in_words() {
        Report report =
                report(
                        """
                        Return-Path: <>
                        From: MAILER-DAEMON@gammal.example
                        Subject: failure notice

                        Hi. This is the qmail-send program at gammal.example.
                        I'm afraid I wasn't able to deliver your message to the following addresses.

                        <bo@gammal.example>:
                        Sorry, no mailbox here by that name. (#5.1.1)

                        --- Below this line is a copy of the message.

                        <other@gammal.example>:
                        """);
        assertThat(report.kind()).isEqualTo(IncomingKind.BOUNCE);
        assertThat(report.reason()).isEqualTo(ReturnReason.UNKNOWN_ADDRESS);
        assertThat(report.recipients()).containsExactly("bo@gammal.example");
    }

    @Test
    void exim_names_the_recipient_in_a_header_and_warns_in_words() {
        String exim =
                """
                X-Failed-Recipients: bo@exim.example
                Auto-Submitted: auto-replied
                From: Mail Delivery System <Mailer-Daemon@exim.example>
                Subject: Mail delivery failed: returning message to sender

                A message that you sent could not be delivered to one or more of its recipients.

                  bo@exim.example
                    host mx.exim.example [192.0.2.1]
                    SMTP error: 550 5.2.2 over quota
                """;
        assertThat(report(exim).kind()).isEqualTo(IncomingKind.BOUNCE);
        assertThat(report(exim).reason()).isEqualTo(ReturnReason.FULL);
        assertThat(
                        report(
                                        exim.replace(
                                                        "Mail delivery failed: returning message to sender",
                                                        "Warning: message 1a delayed 24 hours")
                                                .replace(
                                                        "could not be delivered",
                                                        "has not yet been delivered"))
                                .kind())
                .isEqualTo(IncomingKind.DELAY);
    }

    @Test
    void who_is_away_has_got_the_mail() {
        assertThat(
                        report(
                                        "Auto-Submitted: auto-replied (vacation)\nFrom: a@b.example\nSubject: Semester\n\nHej")
                                .kind())
                .isEqualTo(IncomingKind.AUTO_REPLY);
        assertThat(report("From: a@b.example\nSubject: Automatiskt svar: Din plats\n\nHej").kind())
                .isEqualTo(IncomingKind.AUTO_REPLY);
        assertThat(
                        report(
                                        "From: a@b.example\nSubject: Sv: Din plats\n\nHej, hur hittar jag dit?")
                                .kind())
                .isEqualTo(IncomingKind.OTHER);
    }

    @Test
    void a_complaint_names_the_mail_that_was_unwanted() {
        Report report =
                report(
                        """
                        From: abuse@isp.example
                        Subject: complaint
                        Content-Type: multipart/report; report-type=feedback-report; boundary=x

                        --x
                        Content-Type: text/plain

                        This is an email abuse report
                        --x
                        Content-Type: message/feedback-report

                        Feedback-Type: abuse
                        User-Agent: SomeGenerator/1.0
                        Version: 1
                        Original-Rcpt-To: <anna@isp.example>
                        --x--
                        """);
        assertThat(report.kind()).isEqualTo(IncomingKind.COMPLAINT);
        assertThat(report.recipients()).containsExactly("anna@isp.example");
    }

    @Test
    void a_calendar_answers_by_its_method() {
        assertThat(
                        report(
                                        "From: a@b.example\nSubject: Accepted: Plats\nContent-Type: text/calendar; method=REPLY\n\n"
                                                + "BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR")
                                .kind())
                .isEqualTo(IncomingKind.CALENDAR);
    }

    @Test
    void nothing_that_is_broken_is_more_than_unreadable() {
        Random random = new Random(11);
        byte[] whole = POSTFIX.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3000; i++) {
            byte[] broken = whole.clone();
            for (int hit = 0; hit <= i % 30; hit++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(
                            Report.of(
                                            IncomingMessage.of(
                                                    java.util.Arrays.copyOf(
                                                            broken,
                                                            1 + random.nextInt(broken.length))))
                                    .kind())
                    .isNotNull();
        }
        String deep = "Content-Type: multipart/mixed; boundary=a\n\n--a\n".repeat(4000) + "\nend";
        assertThat(message(deep).isBroken()).isTrue();
        assertThat(message("").leaves()).isNotEmpty();
    }

    @Test
    void a_text_for_the_database_holds_no_sign_that_it_cannot_store() {
        assertThat(message("Subject: =?utf-8?B?AGEAYg==?=\n\nx").header("Subject"))
                .isEqualTo("a b");
    }
}
