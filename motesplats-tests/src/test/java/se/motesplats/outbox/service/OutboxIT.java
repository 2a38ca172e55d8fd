package se.motesplats.outbox.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventFacts;
import se.motesplats.event.service.EventService;
import se.motesplats.it.Rows;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;
import se.motesplats.reminder.ReminderOutcome;
import se.motesplats.reminder.ReminderRule;
import se.motesplats.reminder.service.AddReminder;
import se.motesplats.reminder.service.ReminderJob;
import se.motesplats.reminder.service.ReminderListItem;
import se.motesplats.reminder.service.ReminderService;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.Language;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.shared.job.service.JobService;
import se.motesplats.shared.job.service.JobWanted;
import se.motesplats.shared.job.service.NodeLife;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.stand.Poll;

/** The outbox under workers that compete, and what is refused to whom. */
@ArquillianTest
class OutboxIT {

    private static final MomentRule NINE_BEFORE =
            new MomentRule(
                    "NAMING_DEADLINE",
                    9,
                    MomentUnit.DAYS,
                    MomentSide.BEFORE,
                    ReminderRule.USUAL_TIME);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Rows of these tests wait for no worker but the test's: their time has not come. */
    private static final Duration FAR = Duration.ofDays(400);

    private static final String WORKER = "proof/" + UUID.randomUUID();

    @Inject private OutboxTable table;
    @Inject private SentMarks marks;
    @Inject private NodeLife life;
    @Inject private Outbox outbox;
    @Inject private MailService mailing;
    @Inject private ReminderService reminders;
    @Inject private ReminderJob reminding;
    @Inject private EventService events;
    @Inject private PersonService people;
    @Inject private Settings settings;
    @Inject private JobService jobs;
    @Inject private ClockService clockService;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private UserTransaction transaction;
    @Inject private Event<JobWanted> wanted;
    @Inject private Rows stored;
    @PersistenceContext private EntityManager em;
    @Resource private ManagedExecutorService threads;

    @Test
    void two_workers_at_once_never_claim_the_same_mail() throws Exception {
        Instant due = clock.instant().plus(FAR);
        Set<Long> rows = insert("race", 200, due, due.plus(Duration.ofDays(2)));
        CyclicBarrier together = new CyclicBarrier(2);
        worker();
        Callable<List<OutboxRow>> worker =
                () -> {
                    List<OutboxRow> mine = new ArrayList<>();
                    // Side by side each time, however slow the machine is.
                    for (int turn = 0; turn < 5; turn++) {
                        together.await();
                        mine.addAll(table.claim(due, 20, WORKER));
                    }
                    List<OutboxRow> batch = table.claim(due, 20, WORKER);
                    while (!batch.isEmpty()) {
                        mine.addAll(batch);
                        batch = table.claim(due, 20, WORKER);
                    }
                    return mine;
                };
        Future<List<OutboxRow>> one = threads.submit(worker);
        Future<List<OutboxRow>> two = threads.submit(worker);
        List<Long> claimed = new ArrayList<>();
        one.get().forEach(r -> claimed.add(r.id()));
        two.get().forEach(r -> claimed.add(r.id()));
        claimed.retainAll(rows);
        assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
        assertThat(one.get()).isNotEmpty();
        assertThat(two.get()).isNotEmpty();
    }

    @Test
    void a_mail_whose_worker_died_is_claimed_again_and_the_dead_one_cannot_mark_it()
            throws Exception {
        Instant due = clock.instant().plus(FAR).plusSeconds(1);
        long id = insert("stuck", 1, due, due.plus(Duration.ofDays(2))).iterator().next();
        OutboxRow first = claimed(due, id);
        table.free(life.id(), false);
        assertThat(table.claim(due, 1000, worker())).noneMatch(r -> r.id() == id);
        update(
                "update outbox_mail set leased_until = clock_timestamp() - interval '1 second' where id = ?1",
                id);
        table.free(life.id(), false);
        OutboxRow second = claimed(due, id);
        assertThat(second.attempt()).isEqualTo(2);
        table.sent(handed(first, due));
        assertThat(status(id)).isEqualTo("INFLIGHT");
        table.sent(handed(second, due));
        assertThat(status(id)).isEqualTo("SENT");
    }

    @Test
    void what_a_dead_node_had_in_hands_is_taken_over_at_once_and_what_a_living_one_has_is_not()
            throws Exception {
        Instant due = clock.instant().plus(FAR).plusSeconds(3);
        long id = insert("orphan", 1, due, due.plus(Duration.ofDays(2))).iterator().next();
        String other = "other/" + UUID.randomUUID();
        seen(other, 0);
        assertThat(table.claim(due, 1000, other)).anyMatch(r -> r.id() == id);

        table.free(life.id(), false);
        assertThat(table.claim(due, 1000, worker())).noneMatch(r -> r.id() == id);
        seen(other, NodeLife.DEAD.toSeconds() + 1);
        table.free(life.id(), false);
        OutboxRow taken = claimed(due, id);
        assertThat(taken.attempt()).isEqualTo(2);
        table.sent(handed(taken, due));
        assertThat(status(id)).isEqualTo("SENT");
    }

    @Test
    void a_node_whose_heartbeat_is_answered_is_sure_to_live() {
        life.beat();

        assertThat(life.isSure()).isTrue();
        assertThat(
                        stored.number(
                                "select count(*) from node_life where id = ?1 and seen_at > clock_timestamp() - interval '5 seconds'",
                                life.id()))
                .isEqualTo(1);
    }

    @Test
    void a_mark_that_a_fallen_database_lost_is_made_again() throws Exception {
        Instant due = clock.instant().plus(FAR).plusSeconds(5);
        long id = insert("lost", 1, due, due.plus(Duration.ofDays(2))).iterator().next();
        mark(claimed(due, id));
        assertThat(status(id)).isEqualTo("SENT");
        asBeforeTheMark(id);

        marks.again();

        assertThat(status(id)).isEqualTo("SENT");
    }

    @Test
    void a_mark_that_was_lost_is_not_made_on_what_another_node_has_in_hands() throws Exception {
        Instant due = clock.instant().plus(FAR).plusSeconds(6);
        long id = insert("taken", 1, due, due.plus(Duration.ofDays(2))).iterator().next();
        mark(claimed(due, id));
        asBeforeTheMark(id);
        update("update outbox_mail set attempts = attempts + 1 where id = ?1", id);

        marks.again();

        assertThat(status(id)).isEqualTo("INFLIGHT");
    }

    @Test
    void what_is_on_the_disk_is_not_marked_again() throws Exception {
        Instant due = clock.instant().plus(FAR).plusSeconds(7);
        long id = insert("kept", 1, due, due.plus(Duration.ofDays(2))).iterator().next();
        mark(claimed(due, id));
        marks.areOnDisk(marks.soFar());
        asBeforeTheMark(id);

        marks.again();

        assertThat(status(id)).isEqualTo("INFLIGHT");
    }

    private void mark(OutboxRow row) {
        try (SentMarks.Marking marking = marks.open()) {
            marking.sent(row, clock.instant());
        }
    }

    private void asBeforeTheMark(long id) throws Exception {
        update(
                """
                update outbox_mail set status = 'INFLIGHT', sent_at = null, leased_until = clock_timestamp() + interval '5 minutes',
                       leased_by = ?2 where id = ?1
                """,
                id,
                worker());
    }

    @Test
    void a_text_finds_mails_by_any_part_and_two_letters_by_the_beginning_of_words()
            throws Exception {
        Instant due = clock.instant().plus(FAR).plusSeconds(8);
        long id = insert("found", 1, due, due.plus(Duration.ofDays(2))).iterator().next();
        update(
                "update outbox_mail set subject = 'Qväll 100 %', to_name = 'Åsa Zzedler', to_address = 'zz.qq@motesplats.example' where id = ?1",
                id);
        caller.become(personId("admin"));
        for (String text : List.of("väll 100 %", "QVÄLL", "zedler", "zz.q", "Zz", "q")) {
            assertThat(found(text)).as(text).contains(id);
        }
        for (String text : List.of("ed", "qväll zz", "100 _", "zedlers")) {
            assertThat(found(text)).as(text).doesNotContain(id);
        }
        assertThat(mailing.count(new MailFilter(null, null, "zedler")))
                .isEqualTo(new MailCounts(1, false, Map.of(OutboxStatus.QUEUED, 1L)));
    }

    private List<Long> found(String text) {
        return mailing.list(new MailFilter(null, null, text), 0, 1000).stream()
                .map(MailListItem::id)
                .toList();
    }

    private void seen(String node, long secondsAgo) throws Exception {
        transaction.begin();
        em.createNativeQuery(
                        """
                        insert into node_life (id, seen_at) values (?1, clock_timestamp() - make_interval(secs => ?2))
                        on conflict (id) do update set seen_at = excluded.seen_at
                        """)
                .setParameter(1, node)
                .setParameter(2, secondsAgo)
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void a_mail_that_is_too_old_is_missed() throws Exception {
        Instant now = clock.instant();
        long id = insert("old", 1, now.plus(FAR), now.minusSeconds(1)).iterator().next();
        // The application's own worker may have been faster.
        table.giveUp(now, clock.getZone());
        assertThat(status(id)).isEqualTo("MISSED");
    }

    @Test
    void a_mail_that_was_written_before_the_clock_was_set_back_does_not_wait_for_that_hour()
            throws Exception {
        Instant due = clock.instant().plus(FAR).plusSeconds(9);
        long id = insert("back", 1, due, due.plus(Duration.ofDays(2))).iterator().next();
        Instant hourBack = due.minus(Duration.ofHours(1));
        update("update outbox_mail set created_at = ?2 where id = ?1", id, Timestamp.from(due));
        assertThat(table.claim(hourBack, 1000, worker())).noneMatch(r -> r.id() == id);
        table.catchUp(hourBack);
        assertThat(claimed(hourBack, id).attempt()).isEqualTo(1);
    }

    @Test
    void what_this_node_left_when_the_database_was_away_is_let_go_by_its_next_run()
            throws Exception {
        Instant due = clock.instant().plus(FAR).plusSeconds(10);
        long id = insert("left", 1, due, due.plus(Duration.ofDays(2))).iterator().next();
        claimed(due, id);
        table.free(WORKER, false);
        assertThat(status(id)).isEqualTo("INFLIGHT");
        table.free(WORKER, true);
        assertThat(status(id)).isEqualTo("RETRY");
        assertThat(claimed(due, id).attempt()).isEqualTo(2);
    }

    @Test
    void a_mail_about_an_event_that_ended_meanwhile_is_missed() throws Exception {
        Instant now = clock.instant();
        long id = insert("over", 1, now.plus(FAR), now.plus(FAR)).iterator().next();
        update(
                """
                update outbox_mail set created_at = timestamptz '2020-03-01 12:00Z',
                       event_id = (select event_id from event_day where day = date '2020-03-26' limit 1)
                 where id = ?1
                """,
                id);
        table.giveUp(now, clock.getZone());
        assertThat(status(id)).isEqualTo("MISSED");
    }

    @Test
    void a_mail_given_back_untried_counts_no_attempt() throws Exception {
        Instant due = clock.instant().plus(FAR).plusSeconds(2);
        long id = insert("back", 1, due, due.plus(Duration.ofDays(2))).iterator().next();
        table.giveBack(List.of(claimed(due, id)));
        assertThat(status(id)).isEqualTo("QUEUED");
        assertThat(claimed(due, id).attempt()).isEqualTo(1);
    }

    @Test
    void the_same_key_is_written_once_and_sent_soon_after_the_commit() throws Exception {
        String key = "it:" + System.nanoTime();
        for (int i = 0; i < 2; i++) {
            transaction.begin();
            outbox.put(mail(key));
            transaction.commit();
        }
        assertThat(count("select count(*) from outbox_mail where dedup_key = ?1", key))
                .isEqualTo(1);
        Poll.untilTrue(
                PATIENCE,
                "the mail to be sent",
                () ->
                        count(
                                        "select count(*) from outbox_mail where dedup_key = ?1 and status = 'SENT'",
                                        key)
                                == 1);
    }

    @Test
    void what_was_wanted_while_another_node_was_at_it_is_done_after_it() throws Exception {
        String job = "shared.tidy";
        transaction.begin();
        caller.tellDatabase();
        em.createNativeQuery(
                        """
                        update job set leased_by = 'elsewhere', leased_until = clock_timestamp() + interval '2 seconds',
                               last_run = timestamptz '2020-01-01 12:00Z', next_run = ?1
                         where name = ?2
                        """)
                .setParameter(1, Timestamp.from(clock.instant().plus(Duration.ofHours(5))))
                .setParameter(2, job)
                .executeUpdate();
        transaction.commit();
        transaction.begin();
        wanted.fire(new JobWanted(job));
        transaction.commit();
        Poll.untilTrue(
                PATIENCE,
                "the job to run here",
                () ->
                        count(
                                        "select count(*) from job where name = ?1 and last_run > timestamptz '2020-06-01 12:00Z'",
                                        job)
                                == 1);
    }

    @Test
    void a_mail_of_a_transaction_that_failed_was_never_written() throws Exception {
        String key = "it:" + System.nanoTime();
        transaction.begin();
        outbox.put(mail(key));
        transaction.rollback();
        assertThat(count("select count(*) from outbox_mail where dedup_key = ?1", key)).isZero();
    }

    @Test
    void a_mail_names_nobody_who_got_a_protected_identity_after_it_was_written() throws Exception {
        Instant due = clock.instant().plus(FAR).plusSeconds(4);
        String address = "hulda." + UUID.randomUUID() + "@motesplats.example";
        Pattern named = Pattern.compile("(?i)hulda|gömd|031-555 88 42");
        update(
                """
                insert into person (id, version, given_name, family_name, email, phone)
                values (nextval('seq_id'), 1, 'Hulda', 'Gömd', ?1, '031-555 88 42')
                """,
                address);
        List<Long> ids = new ArrayList<>(insert("named", 2, due, due.plus(Duration.ofDays(2))));
        long waiting = ids.get(0);
        long refused = ids.get(1);
        String organizer = "ORGANIZER;CN=Hulda Gömd:mailto:" + address;
        for (long id : ids) {
            update(
                    """
                    update outbox_mail set reply_to = ?2, calendar_method = 'REQUEST', event_id = ?4, person_id = ?5,
                           body = 'Fråga Hulda Gömd, 031-555 88 42, ' || ?2, calendar = ?3
                     where id = ?1
                    """,
                    id,
                    address,
                    "BEGIN:VEVENT\r\n"
                            + organizer.substring(0, 18)
                            + "\r\n "
                            + organizer.substring(18)
                            + "\r\nEND:VEVENT\r\n",
                    eventWithSeats(),
                    personId("emil.ek"));
        }
        update("update outbox_mail set status = 'FAILED' where id = ?1", refused);
        assertThat(shown(refused)).containsPattern(named);

        caller.become(personId("admin"));
        people.protectIdentity(
                stored.number("select id from person where email = ?1", address), true);

        assertThat(shown(waiting)).doesNotContainPattern(named);
        assertThat(shown(refused)).doesNotContainPattern(named);
        int version = (int) stored.number("select version from outbox_mail where id = ?1", refused);
        // At once: the worker, which this wakes, must not find it due.
        transaction.begin();
        mailing.sendAgain(refused, version);
        em.flush();
        em.createNativeQuery("update outbox_mail set next_attempt_at = ?2 where id = ?1")
                .setParameter(1, refused)
                .setParameter(2, Timestamp.from(due))
                .executeUpdate();
        transaction.commit();
        List<OutboxRow> sent = table.claim(due, 1000, worker());
        for (long id : ids) {
            OutboxRow row = sent.stream().filter(r -> r.id() == id).findFirst().orElseThrow();
            assertThat(row.subject() + row.body() + row.calendar())
                    .doesNotContainPattern(named)
                    .contains("Fråga ");
            assertThat(row.replyTo()).isEqualTo(settings.text(Setting.CONTACT_EMAIL));
            assertThat(row.calendar())
                    .contains("mailto:" + settings.text(Setting.CONTACT_EMAIL))
                    .endsWith("\r\nEND:VEVENT\r\n");
            assertThat(
                            stored.text(
                                    "select concat(reply_to, body, calendar) from outbox_mail where id = ?1",
                                    id))
                    .doesNotContainPattern(named);
        }
    }

    private String shown(long mail) {
        caller.become(personId("karin.koordinator"));
        MailDetails details = mailing.get(mail);
        assertThat(details.lines()).as(details.toString()).isNotNull();
        return details.toString();
    }

    @Test
    void nobody_reads_or_steers_mails_jobs_and_reminders_without_login() {
        MailFilter all = new MailFilter(null, null, null);
        assertThatThrownBy(() -> mailing.list(all, 0, 10)).isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> mailing.count(all)).isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> mailing.get(1)).isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> mailing.stop(1, 1)).isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> mailing.sendAgain(1, 1)).isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> reminders.list(1)).isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> jobs.list()).isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> jobs.runNow("mailing.send")).isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> clockService.startFromSetting())
                .isInstanceOf(LoginRequired.class.getSuperclass());
    }

    @Test
    void others_than_the_coordinator_and_the_administrator_are_refused() {
        long event = eventWithSeats();
        MailFilter ofEvent = new MailFilter(event, null, null);
        for (String person : List.of("emil.ek", "kontakt.partille", "wilma.wester")) {
            caller.become(personId(person));
            assertThatThrownBy(() -> mailing.list(ofEvent, 0, 10)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> reminders.list(event)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> reminders.preview(event, "NAMING_DEADLINE"))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> reminders.kinds(event)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> reminders.moment(event, NINE_BEFORE))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> jobs.runNow("mailing.send")).isInstanceOf(AccessDenied.class);
        }
        caller.become(personId("karin.koordinator"));
        assertThat(mailing.list(ofEvent, 0, 10)).isNotNull();
        assertThatThrownBy(() -> jobs.list()).isInstanceOf(AccessDenied.class);
        caller.become(personId("admin"));
        assertThat(jobs.list())
                .extracting(j -> j.name())
                .contains("mailing.send", "mailing.remind");
        assertThat(mailing.count(new MailFilter(null, null, null)).found()).isNotNegative();
    }

    @Test
    void a_reminder_follows_the_event_and_nobody_gets_it_twice() throws Exception {
        long event = eventWithSeats();
        caller.become(personId("karin.koordinator"));
        clockService.set(LocalDateTime.of(2021, 9, 20, 10, 0));
        try {
            reminders.add(
                    new AddReminder(
                            event,
                            "NAMING_DEADLINE",
                            9,
                            MomentUnit.DAYS,
                            MomentSide.BEFORE,
                            ReminderRule.USUAL_TIME));
            Instant before = rule(event).dueAt();
            assertThat(reminders.kinds(event))
                    .extracting(ReminderService.Kind::key)
                    .contains("NAMING_DEADLINE", "RECALL_DATE");
            assertThat(reminders.moment(event, NINE_BEFORE).orElseThrow().at())
                    .as("as it is shown before it is added")
                    .isEqualTo(before);
            EventDetails details = events.get(event);
            events.edit(event, details.version(), inDays(details.facts(), 7));
            assertThat(rule(event).dueAt())
                    .isEqualTo(Objects.requireNonNull(before).plus(Duration.ofDays(7)));

            clockService.set(LocalDateTime.of(2021, 10, 12, 8, 0));
            Poll.untilTrue(PATIENCE, "the reminder", () -> !rule(event).pending());
            assertThat(rule(event).outcome()).isEqualTo(ReminderOutcome.SENT);
            long mails = reminderMails(event);
            assertThat(mails)
                    .isPositive()
                    .isEqualTo(Objects.requireNonNull(rule(event).recipients()).longValue());
            // As if the note that it was sent had been lost: the mails know better.
            update(
                    "update reminder_rule set handled_due = null, handled_at = null, outcome = null, recipients = null where id = ?1",
                    rule(event).id());
            caller.asSystem("proof", reminding::run);
            caller.asSystem("proof", reminding::run);
            assertThat(reminderMails(event)).isEqualTo(mails);
        } finally {
            clockService.reset();
        }
    }

    private ReminderListItem rule(long event) {
        return reminders.list(event).stream()
                .filter(r -> r.rule().amount() == 9)
                .findFirst()
                .orElseThrow();
    }

    private long reminderMails(long event) {
        return stored.number(
                "select count(*) from outbox_mail where event_id = ?1 and template = 'reminder-naming'",
                event);
    }

    private static EventFacts inDays(EventFacts f, int days) {
        return new EventFacts(
                f.number(),
                f.title(),
                f.description(),
                f.season(),
                f.days().stream()
                        .map(
                                d ->
                                        new EventFacts.Day(
                                                d.date().plusDays(days), d.startsAt(), d.endsAt()))
                        .toList(),
                f.attendanceMode(),
                f.venue(),
                f.venueAddress(),
                f.onlineUrl(),
                f.contactPersonId(),
                f.caseNumber());
    }

    private long eventWithSeats() {
        return stored.number(
                "select event_id from allocation_round where status = 'FIXED' order by event_id limit 1");
    }

    private long personId(String name) {
        return stored.number(
                "select id from person where email = ?1", name + "@motesplats.example");
    }

    private static SentMarks.Handed handed(OutboxRow row, Instant at) {
        return new SentMarks.Handed(row.id(), row.attempt(), at);
    }

    /** A worker of these tests alone: what it has in hands the application's own leaves alone. */
    private String worker() throws Exception {
        seen(WORKER, -Duration.ofHours(1).toSeconds());
        return WORKER;
    }

    private OutboxRow claimed(Instant due, long id) throws Exception {
        return table.claim(due, 1000, worker()).stream()
                .filter(r -> r.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static OutgoingMail mail(String key) {
        return OutgoingMail.toAddress(
                "asa@motesplats.example",
                "Åsa Öberg",
                Language.SV,
                key,
                "reminder-naming",
                Map.of(
                        "name", "Åsa",
                        "event", "Prov",
                        "deadline", "i dag",
                        "deadlineShort", "i dag",
                        "seats", "1 plats",
                        "matters", List.of(),
                        "contactName", "Karin",
                        "contactPhone", ""));
    }

    private Set<Long> insert(String name, int number, Instant due, Instant giveUp)
            throws Exception {
        transaction.begin();
        caller.tellDatabase();
        Set<Long> ids = new HashSet<>();
        for (int i = 0; i < number; i++) {
            Number id =
                    (Number)
                            em.createNativeQuery(
                                            """
                                            insert into outbox_mail (id, version, dedup_key, to_address, to_name, template, subject, body,
                                                                     status, created_at, next_attempt_at, give_up_at)
                                            values (nextval('seq_id'), 1, ?1, 'a@motesplats.example', 'A', 't', 's', 'b',
                                                    'QUEUED', ?2, ?3, ?4) returning id
                                            """)
                                    .setParameter(1, name + ':' + i + ':' + System.nanoTime())
                                    .setParameter(2, Timestamp.from(clock.instant()))
                                    .setParameter(3, Timestamp.from(due))
                                    .setParameter(4, Timestamp.from(giveUp))
                                    .getSingleResult();
            ids.add(id.longValue());
        }
        transaction.commit();
        return ids;
    }

    private void update(String sql, Object... values) throws Exception {
        transaction.begin();
        caller.tellDatabase();
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
        transaction.commit();
    }

    private String status(long id) {
        return stored.text("select status from outbox_mail where id = ?1", id);
    }

    private long count(String sql, String key) {
        return stored.number(sql, key);
    }
}
