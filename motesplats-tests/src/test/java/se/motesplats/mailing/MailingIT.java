package se.motesplats.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.outbox.service.MailFilter;
import se.motesplats.outbox.service.MailListItem;
import se.motesplats.outbox.service.MailService;
import se.motesplats.outbox.service.Mailing;
import se.motesplats.seat.SeatScene;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;

/** Mails that were written together are one mailing, and are stopped and sent again together. */
@ArquillianTest
class MailingIT extends SeatScene {

    private static final String COORDINATOR = "karin.koordinator";

    @Inject private MailService mails;

    @AfterEach
    void nothing_is_sent_later() {
        change("delete from outbox_mail where dedup_key like 'mailing-it:%'");
    }

    @Test
    void what_one_action_wrote_is_one_row_with_its_numbers() throws Exception {
        write("call", 2, "SENT");
        write("call", 1, "FAILED");
        write("alone", 1, "ABORTED");

        List<Mailing> all = as(COORDINATOR, () -> mails.mailings(event, false, 0, 50));

        assertThat(all).filteredOn(m -> m.first().subject().startsWith("alone")).hasSize(1);
        assertThat(all)
                .filteredOn(m -> m.first().subject().startsWith("call"))
                .as("two actions of the same kind are two")
                .extracting(Mailing::mails, Mailing::sent, Mailing::failed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, 0L, 1L),
                        org.assertj.core.groups.Tuple.tuple(2L, 2L, 0L));
        assertThat((int) as(COORDINATOR, () -> mails.countMailings(event))).isEqualTo(all.size());
        assertThat(as(COORDINATOR, () -> mails.mailings(event, true, 0, 50)))
                .extracting(m -> m.first().id())
                .containsExactlyElementsOf(all.stream().map(m -> m.first().id()).sorted().toList());
    }

    @Test
    void a_mailing_is_opened_to_its_mails_and_to_no_others() throws Exception {
        write("call", 2, "SENT");
        write("call", 3, "QUEUED");
        Mailing two = mailingOf(2);
        MailFilter opened = new MailFilter(event, null, null, two.first().id(), false);

        assertThat(as(COORDINATOR, () -> mails.list(opened, 0, 50)))
                .hasSize(2)
                .allMatch(m -> m.status() == OutboxStatus.SENT);
        assertThat(as(COORDINATOR, () -> mails.count(opened)).found()).isEqualTo(2);
        assertThatThrownBy(
                        () ->
                                as(
                                        COORDINATOR,
                                        () ->
                                                mails.list(
                                                        new MailFilter(
                                                                1L,
                                                                null,
                                                                null,
                                                                two.first().id(),
                                                                false),
                                                        0,
                                                        50)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void mails_of_before_belong_together_by_their_minute() throws Exception {
        write("old", 3, "SENT");
        change(
                "update outbox_mail set written_in = null where dedup_key like 'mailing-it:%' and event_id = ?",
                event);
        Mailing three = mailingOf(3);
        assertThat(
                        as(
                                COORDINATOR,
                                () ->
                                        mails.list(
                                                new MailFilter(
                                                        event,
                                                        null,
                                                        null,
                                                        three.first().id(),
                                                        false),
                                                0,
                                                50)))
                .hasSize(3);
    }

    @Test
    void what_waits_is_stopped_at_once_and_waits_again_when_that_is_undone() throws Exception {
        write("call", 3, "QUEUED");
        write("other", 1, "QUEUED");
        write("done", 1, "SENT");
        MailFilter calls = new MailFilter(event, null, null, mailingOf(3).first().id(), false);

        List<Long> stopped = as(COORDINATOR, () -> mails.stopAll(calls));

        assertThat(stopped).hasSize(3);
        assertThat(states("call")).containsOnly(OutboxStatus.ABORTED);
        assertThat(states("other")).containsOnly(OutboxStatus.QUEUED);
        change("update outbox_mail set give_up_at = created_at where id = ?", stopped.get(0));
        assertThat((int) as(COORDINATOR, () -> mails.letAllWait(event, stopped)))
                .as("one is too old by now")
                .isEqualTo(2);
        assertThat(states("call"))
                .containsExactlyInAnyOrder(
                        OutboxStatus.ABORTED, OutboxStatus.QUEUED, OutboxStatus.QUEUED);
        assertThat((int) as(COORDINATOR, () -> mails.letAllWait(event, stopped))).isZero();
        assertThat(
                        count(
                                "select count(*) from audit_entry where table_name = 'outbox_mail' and row_id in (select id from outbox_mail where subject like 'call%' and event_id = ?)",
                                event))
                .as("who stopped them is logged")
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void what_failed_is_sent_again_at_once_but_for_links_that_are_gone() throws Exception {
        write("call", 3, "FAILED");
        change(
                "update outbox_mail set body = 'x?token=(borttagen)' where id = ?",
                mailingOf(3).first().id());
        assertThat(
                        (int)
                                as(
                                        COORDINATOR,
                                        () ->
                                                mails.sendAllAgain(
                                                        new MailFilter(
                                                                event, OutboxStatus.FAILED, null))))
                .isEqualTo(2);
    }

    @Test
    void only_who_steers_or_watches_the_mails_acts_on_them_and_only_of_one_event()
            throws Exception {
        write("call", 2, "QUEUED");
        MailFilter all = new MailFilter(event, null, null);
        for (String other : List.of("emil.ek", "kontakt.partille", "wilma.wester")) {
            denied(other, () -> mails.mailings(event, false, 0, 10));
            denied(other, () -> mails.countMailings(event));
            denied(other, () -> mails.stopAll(all));
            denied(other, () -> mails.sendAllAgain(all));
            denied(other, () -> mails.letAllWait(event, List.of(1L)));
        }
        assertThatThrownBy(() -> as(null, () -> mails.stopAll(all)))
                .isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> as("admin", () -> mails.stopAll(new MailFilter(null, null, null))))
                .isInstanceOf(NotFound.class);
    }

    private Mailing mailingOf(int mailCount) throws Exception {
        return as(COORDINATOR, () -> mails.mailings(event, false, 0, 50)).stream()
                .filter(m -> m.mails() == mailCount)
                .findFirst()
                .orElseThrow();
    }

    private List<OutboxStatus> states(String subject) throws Exception {
        return as(COORDINATOR, () -> mails.list(new MailFilter(event, null, subject), 0, 50))
                .stream()
                .map(MailListItem::status)
                .toList();
    }

    /** In one transaction; they wait for no worker: their time has not come. */
    private void write(String subject, int count, String status) throws Exception {
        change(
                """
                insert into outbox_mail (id, version, dedup_key, event_id, to_address, to_name, template,
                    subject, body, status, attempts, created_at, next_attempt_at, give_up_at, sent_at)
                select nextval('seq_id'), 1, 'mailing-it:' || gen_random_uuid(), ?, 'nobody@motesplats.example', 'Nobody', 'seat-invitation',
                    ? || ' ' || n, 'Text', ?, 0, now(), now() + interval '400 days', now() + interval '402 days',
                    case when ? = 'SENT' then now() end
                from generate_series(1, ?) n
                """,
                event,
                subject,
                status,
                status,
                count);
    }
}
