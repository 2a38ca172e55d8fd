package se.motesplats.outbox.digest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.account.Person;
import se.motesplats.it.Actors;
import se.motesplats.it.Participants;
import se.motesplats.it.Statements;
import se.motesplats.outbox.digest.service.Digests;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.outbox.service.OutgoingMail.Following;
import se.motesplats.outbox.service.OwnMail;
import se.motesplats.outbox.service.OwnMailService;
import se.motesplats.outbox.template.service.MailParagraph;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;
import se.motesplats.reminder.service.AddReminder;
import se.motesplats.reminder.service.ReminderJob;
import se.motesplats.reminder.service.ReminderService;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.stand.Poll;

/** What waits for others: reminders of one morning, and changes of one minute. */
@ArquillianTest
class DigestIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FIRST =
            "BEGIN:VCALENDAR\r\nUID:one@\r\n prov.example\r\nSEQUENCE:1\r\nEND:VCALENDAR\r\n";

    @Inject private Digests digests;
    @Inject private Outbox outbox;
    @Inject private OwnMailService own;
    @Inject private ReminderService reminders;
    @Inject private ReminderJob reminding;
    @Inject private ClockService clock;
    @Inject private UserTransaction transaction;
    @PersistenceContext private EntityManager em;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants stage;
    private int number;

    @BeforeEach
    void stage() {
        stage = new Participants(database::getConnection);
        stage.change("delete from outbox_mail where dedup_key like 'digest-it:%'");
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    @Test
    void several_reminders_of_a_person_become_one_mail_and_one_alone_goes_as_it_is()
            throws Exception {
        Person many = person("digest.many", "SV");
        Person one = person("digest.one", "SV");
        Person english = person("digest.english", "EN");
        put(
                List.of(
                        gathered(many, "Alfa"),
                        gathered(one, "Alfa"),
                        gathered(many, "Beta"),
                        gathered(many, "Gamma"),
                        gathered(english, "Alfa"),
                        gathered(english, "Beta")));
        gather();
        assertThat(states(many)).containsExactly("REPLACED", "REPLACED", "REPLACED", "gone");
        assertThat(states(one)).containsExactly("gone");
        String mail = body(many);
        assertThat(mail)
                .startsWith("3 påminnelser i ett mejl")
                .containsSubsequence("Alfa: ", "Beta: ", "Gamma: ", "/account/stop?token=")
                .doesNotContain("Hej Prov");
        assertThat(mail.split("/account/stop", -1)).as("one way out, not three").hasSize(2);
        assertThat(body(one)).startsWith("Påminnelse: 3 platser att namnge").contains("Alfa");
        assertThat(body(english)).startsWith("2 reminders in one mail").contains("3 platser");
        assertThat(
                        stage.number(
                                "select count(*) from outbox_mail m join outbox_mail d on d.id = m.replaced_by where m.person_id = ? and d.template = 'digest' and m.section is null",
                                many.getId()))
                .isEqualTo(3);

        sent(many);
        List<OwnMail> mine = asPerson(many.getId(), () -> own.list(0, 10));
        assertThat(mine).extracting(OwnMail::subject).containsExactly("3 påminnelser i ett mejl");
    }

    @Test
    void two_nodes_at_once_and_again_gather_nobody_twice() throws Exception {
        for (int i = 0; i < 12; i++) {
            Person person = person("digest.race" + i, "SV");
            put(List.of(gathered(person, "Alfa"), gathered(person, "Beta")));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> node =
                request(
                        null,
                        () -> {
                            together.await();
                            return gather();
                        });
        Future<Integer> left = threads.submit(node);
        Future<Integer> right = threads.submit(node);
        left.get();
        right.get();
        gather();
        assertThat(
                        stage.number(
                                "select count(*) from outbox_mail m join person p on p.id = m.person_id where m.template = 'digest' and p.email like 'digest.race%'"))
                .isEqualTo(12);
        assertThat(
                        stage.number(
                                """
                                select count(*) from outbox_mail m join person p on p.id = m.person_id
                                where p.email like 'digest.race%' and m.status = 'REPLACED' and m.replaced_by is not null
                                """))
                .isEqualTo(24);
    }

    @Test
    void gathering_takes_as_many_statements_for_many_as_for_few() throws Exception {
        long few = statements("digest.few", 2);
        assertThat(statements("digest.lots", 40)).isEqualTo(few);
    }

    private long statements(String users, int number) throws Exception {
        List<OutgoingMail> mails = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Person person = person(users + i, "SV");
            mails.add(gathered(person, "Alfa"));
            mails.add(gathered(person, "Beta"));
            mails.add(gathered(person(users + "alone" + i, "SV"), "Alfa"));
        }
        put(mails);
        return as(null, () -> Statements.of(() -> caller.asSystem("test", digests::gather)));
    }

    @Test
    void reminders_of_one_morning_come_as_one_and_what_was_done_is_not_in_it() throws Exception {
        clock.set(LocalDateTime.of(2028, 2, 1, 9, 0));
        long eight = event("Prov samlat åtta", 2);
        long alsoEight = event("Prov samlat också", 2);
        long half = event("Prov samlat halv tio", 2);
        long done = event("Prov samlat klart", 1);
        stage.change(
                """
                insert into nomination (id, version, event_id, seat_id, allocation_id, person_id, status, nominated_at, invited_at, answered_at)
                select nextval('seq_id'), 1, s.event_id, s.id, s.allocation_id, ?, 'ACCEPTED', now(), now(), now() from seat s
                where s.event_id = ?
                """,
                stage.person("digest.named", "Ale"),
                done);
        remind(eight, LocalTime.of(8, 0));
        remind(alsoEight, LocalTime.of(8, 0));
        remind(done, LocalTime.of(8, 0));
        remind(half, LocalTime.of(9, 30));
        long contact = personId("kontakt.ale");

        clock.set(LocalDateTime.of(2028, 3, 1, 8, 0));
        Poll.untilTrue(PATIENCE, "the digest", () -> sentDigests(contact) == 1);
        String text =
                stage.text(
                        "select subject || body from outbox_mail where template = 'digest' and person_id = ? and body like '%Prov samlat%'",
                        contact);
        assertThat(text)
                .contains(
                        "påminnelser i ett mejl",
                        "Prov samlat åtta: 2 platser",
                        "Prov samlat också: ",
                        "halv tio: ")
                .doesNotContain("klart");

        clock.set(LocalDateTime.of(2028, 3, 1, 9, 31));
        caller.asSystem("proof", reminding::run);
        Poll.untilTrue(
                PATIENCE,
                "the last rule",
                () ->
                        stage.number(
                                        "select count(*) from reminder_rule where event_id = ? and outcome = 'SENT'",
                                        half)
                                == 1);
        caller.asSystem("proof", reminding::run);
        assertThat(
                        stage.number(
                                "select count(*) from outbox_mail where person_id = ? and event_id in (?, ?, ?, ?) and status <> 'REPLACED'",
                                contact,
                                eight,
                                alsoEight,
                                half,
                                done))
                .as("nothing besides the one mail")
                .isZero();
        assertThat(sentDigests(contact)).isEqualTo(1);
    }

    private long sentDigests(long person) {
        return stage.number(
                "select count(*) from outbox_mail where template = 'digest' and person_id = ? and status = 'SENT' and body like '%Prov samlat%'",
                person);
    }

    private long event(String title, int seats) {
        long event = stage.event(title, "2028-04-20");
        stage.round(event, "2028-03-15", Map.of("Ale", seats));
        return event;
    }

    private void remind(long event, LocalTime at) throws Exception {
        as(
                COORDINATOR,
                () ->
                        done(
                                () ->
                                        reminders.add(
                                                new AddReminder(
                                                        event,
                                                        "NAMING_DEADLINE",
                                                        14,
                                                        MomentUnit.DAYS,
                                                        MomentSide.BEFORE,
                                                        at))));
    }

    @Test
    void a_newer_mail_about_the_same_takes_the_place_of_one_that_waits_and_leaves_when_that_would()
            throws Exception {
        Person person = person("digest.follow", "SV");
        put(List.of(following(person, "it:1", FIRST)));
        put(List.of(following(person, "it:1", FIRST.replace("SEQUENCE:1", "SEQUENCE:2"))));
        put(List.of(following(person, "it:1", FIRST.replace("SEQUENCE:1", "SEQUENCE:3"))));
        assertThat(states(person)).containsExactly("REPLACED", "REPLACED", "gone");
        assertThat(
                        stage.number(
                                """
                                select count(*) from outbox_mail m join outbox_mail l on l.id = m.replaced_by
                                where m.person_id = ? and l.status = 'QUEUED' and l.calendar like '%SEQUENCE:3%' and l.next_attempt_at = m.next_attempt_at
                                """,
                                person.getId()))
                .as("both name the last, which goes when the first would have gone")
                .isEqualTo(2);
        assertThat(
                        stage.number(
                                "select count(distinct replaced_by) from outbox_mail where person_id = ? and replaced_by is not null",
                                person.getId()))
                .isEqualTo(1);
        stage.change(
                "update outbox_mail set status = 'ABORTED' where person_id = ? and status = 'QUEUED'",
                person.getId());
    }

    @Test
    void what_a_worker_has_and_another_entry_of_the_calendar_and_another_topic_stay()
            throws Exception {
        Person person = person("digest.stays", "SV");
        put(List.of(following(person, "it:2", FIRST)));
        put(List.of(following(person, "it:2", FIRST.replace("UID:one", "UID:two"))));
        put(List.of(following(person, "it:3", FIRST)));
        stage.change(
                "update outbox_mail set status = 'INFLIGHT', attempts = 1, leased_until = now() + interval '1 hour' where topic = 'it:3' and person_id = ?",
                person.getId());
        put(List.of(following(person, "it:3", FIRST)));
        assertThat(states(person)).containsExactly("gone", "gone", "INFLIGHT", "gone");
        stage.change(
                "update outbox_mail set status = 'ABORTED', leased_until = null where person_id = ?",
                person.getId());
    }

    private OutgoingMail following(Person person, String topic, String calendar) {
        return mail(person, "Alfa")
                .with(new OutgoingMail.Calendar("REQUEST", calendar))
                .following(new Following(topic, null, Duration.ofDays(30)));
    }

    private OutgoingMail gathered(Person person, String event) {
        return mail(person, event)
                .gatheredAs(new MailParagraph("reminder-naming-part", model(event)));
    }

    private OutgoingMail mail(Person person, String event) {
        return OutgoingMail.to(
                person,
                "digest-it:" + person.getId() + ':' + number++,
                "reminder-naming",
                model(event));
    }

    private static Map<String, Object> model(String event) {
        return Map.of(
                "name",
                "Prov",
                "event",
                event,
                "seats",
                "3 platser",
                "deadline",
                "fredag 12 februari",
                "deadlineShort",
                "12 feb",
                "recall",
                List.of(),
                "matters",
                List.of(Map.of("organisation", "Ale", "left", 3, "all", "5 platser", "page", "/x")),
                "contactName",
                "Karin Koordinator",
                "contactPhone",
                "");
    }

    private Person person(String user, String language) {
        stage.person(user, "Ale");
        stage.change(
                "update person set language = ? where email = ?",
                language,
                user + "@motesplats.example");
        Person person = people.findByEmail(user + "@motesplats.example").orElseThrow();
        stage.change("delete from outbox_mail where person_id = ?", person.getId());
        return person;
    }

    private void put(List<OutgoingMail> mails) throws Exception {
        transaction.begin();
        em.createNativeQuery("select set_config('motesplats.told', 'yes', true)").getSingleResult();
        outbox.put(mails);
        transaction.commit();
    }

    private int gather() throws Exception {
        return caller.asSystem("test", digests::gather);
    }

    /** The states in the order in which they were written; what waits or has gone is one. */
    private List<String> states(Person person) {
        return List.of(
                stage.text(
                                """
                                select string_agg(case when status in ('QUEUED', 'SENT') or status = 'INFLIGHT' and attempts = 1 and topic is null
                                                       then 'gone' else status end, ',' order by id)
                                  from outbox_mail where person_id = ?
                                """,
                                person.getId())
                        .split(","));
    }

    private String body(Person person) {
        return stage.text(
                "select subject || E'\\n' || body from outbox_mail where person_id = ? and status <> 'REPLACED'",
                person.getId());
    }

    private void sent(Person person) throws Exception {
        Poll.untilTrue(
                PATIENCE,
                "that it is sent",
                () ->
                        stage.number(
                                        "select count(*) from outbox_mail where person_id = ? and status = 'SENT'",
                                        person.getId())
                                == 1);
    }
}
