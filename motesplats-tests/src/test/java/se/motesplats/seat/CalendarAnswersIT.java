package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.incoming.service.IncomingDesk;
import se.motesplats.incoming.service.IncomingJob;

/** What a calendar answers by itself, and who could pretend to be one. */
@ArquillianTest
class CalendarAnswersIT extends SeatScene {

    private static final String ANSWER = "seat-calendar-answer";

    @Inject private IncomingDesk desk;

    private String uid = "";
    private String address = "";
    private long nomination;

    @BeforeEach
    void name_somebody() throws Exception {
        fixRound(30, 1);
        name("kontakt.partille", "Partille", 1);
        uid = uids(calendar("seat-invitation")).get(0);
        address = mail("to_address", "seat-invitation");
        nomination =
                count(
                        "select n.id from nomination n join person p on p.id = n.person_id where n.event_id = ? and p.email = ?",
                        event,
                        address);
    }

    @Test
    void a_yes_from_the_calendar_is_the_persons_yes_and_a_no_has_the_consequences_of_one()
            throws Exception {
        answer(reply("REPLY", uid, "ACCEPTED", 0, address), address, "");
        assertThat(status(nomination)).isEqualTo("ACCEPTED");

        answer(reply("REPLY", uid, "DECLINED", 9, address), address, "");
        assertThat(status(nomination)).isEqualTo("DECLINED");
        assertThat(mails("seat-declined-receipt")).isEqualTo(1);
        assertThat(mails(ANSWER)).isZero();
    }

    @Test
    void perhaps_changes_nothing() throws Exception {
        answer(reply("REPLY", uid, "TENTATIVE", 0, address), address, "");

        assertThat(status(nomination)).isEqualTo("INVITED");
        assertThat(mails(ANSWER)).isZero();
    }

    @Test
    void who_only_knows_who_is_invited_to_what_cannot_answer_for_anybody() throws Exception {
        String guessed = uid.replaceAll("-[0-9a-f]{16}@", "@");
        assertThat(guessed).isNotEqualTo(uid);

        answer(reply("REPLY", guessed, "DECLINED", 0, address), address, "");
        answer(reply("REPLY", guessed, "DECLINED", 0, address), address, "");
        answer(
                reply("REPLY", guessed.replace("@", "-0123456789abcdef@"), "DECLINED", 0, address),
                address,
                "");
        answer(reply("REPLY", guessed, "DECLINED", 4711, address), address, "");

        assertThat(status(nomination)).isEqualTo("INVITED");
        assertThat(mails(ANSWER))
                .as("asked once to answer by the link, whatever a mail without proof claims")
                .isEqualTo(1);
    }

    @Test
    void an_assistant_and_somebody_to_whom_it_was_forwarded_are_not_the_person() throws Exception {
        answer(reply("REPLY", uid, "DECLINED", 0, address), "assistent@kommun.example", "");
        answer(
                reply("REPLY", uid, "DECLINED", 0, "kollega@kommun.example"),
                "kollega@kommun.example",
                "");

        assertThat(status(nomination)).isEqualTo("INVITED");
        assertThat(mails(ANSWER)).isZero();
    }

    @Test
    void another_time_is_answered_in_words_once_and_never_to_a_machine() throws Exception {
        answer(
                reply("COUNTER", uid, "TENTATIVE", 0, address),
                address,
                "Auto-Submitted: auto-generated\n");
        assertThat(mails(ANSWER)).isZero();

        answer(reply("COUNTER", uid, "TENTATIVE", 0, address), address, "");
        answer(reply("COUNTER", uid, "TENTATIVE", 0, address), address, "");

        assertThat(status(nomination)).isEqualTo("INVITED");
        assertThat(mails(ANSWER)).isEqualTo(1);
        assertThat(mail("to_address", ANSWER)).isEqualTo(address);
        assertThat(mail("body", ANSWER)).contains("föreslagit en annan tid");
    }

    @Test
    void an_answer_to_what_has_changed_since_is_old() throws Exception {
        change("update seat_calendar set sequence = 3 where event_id = ?", event);

        answer(reply("REPLY", uid, "ACCEPTED", 2, address), address, "");

        assertThat(status(nomination)).isEqualTo("INVITED");
        assertThat(mail("body", ANSWER)).contains("har ändrats sedan dess");
    }

    @Test
    void what_the_link_would_refuse_is_refused_in_words() throws Exception {
        change("update event set status = 'CANCELLED' where id = ?", event);

        answer(reply("REPLY", uid, "ACCEPTED", 0, address), address, "");

        assertThat(status(nomination)).isEqualTo("INVITED");
        assertThat(mail("body", ANSWER)).contains("kunde inte tas emot");
    }

    private static String reply(
            String method, String uid, String partstat, int sequence, String attendee) {
        return """
        BEGIN:VCALENDAR
        METHOD:%s
        PRODID:Microsoft Exchange Server 2010
        VERSION:2.0
        BEGIN:VEVENT
        ATTENDEE;PARTSTAT=%s;CN="Ek, Anna":mailto:%s
        UID:%s
        DTSTAMP:20270301T080000Z
        SEQUENCE:%d
        END:VEVENT
        END:VCALENDAR
        """
                .formatted(method, partstat, attendee, uid, sequence);
    }

    private void answer(String calendar, String from, String headers) throws Exception {
        String message =
                headers
                        + "From: \"Ek, Anna\" <"
                        + from
                        + ">\nSubject: Accepterat: Plats\nContent-Type: text/calendar; charset=utf-8; method=REPLY\n\n"
                        + calendar;
        byte[] source = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        caller.asSystem(
                IncomingJob.NAME, () -> desk.take("it", UUID.randomUUID().toString(), source));
    }
}
