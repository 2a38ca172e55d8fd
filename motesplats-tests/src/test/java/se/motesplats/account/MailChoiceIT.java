package se.motesplats.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.account.mail.service.ChooseMails;
import se.motesplats.account.mail.service.MailChoiceService;
import se.motesplats.account.mail.service.OwnMailKind;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataService;
import se.motesplats.it.Actors;
import se.motesplats.it.Participants;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.reminder.service.ReminderPreview;
import se.motesplats.reminder.service.ReminderService;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.told.service.Notices;
import se.motesplats.shared.told.service.Told;

/** Which mails somebody can do without: said by oneself, counted truly, never more than that. */
@ArquillianTest
class MailChoiceIT extends Actors {

    private static final String KARIN = "karin.koordinator";
    private static final Pattern LINK = Pattern.compile("/account/stop\\?token=([A-Za-z0-9_-]+)");
    private static final Map<String, Object> FREE =
            Map.of(
                    "seats", "2 platser",
                    "event", "Prov",
                    "days", "i maj",
                    "unit", "Partille",
                    "link", "/seat/wish.xhtml",
                    "contact", "Karin",
                    "reach", "031");

    private static int made;

    @Inject private MailChoiceService choices;
    @Inject private OwnDataService own;
    @Inject private ReminderService reminders;
    @Inject private Outbox outbox;
    @Inject private Notices notices;
    @Inject private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants stage;
    private String user = "";
    private long person;

    @BeforeEach
    void somebody() {
        stage = new Participants(database::getConnection);
        user = "mejl" + ++made;
        person = stage.person(user, "Partille");
    }

    @AfterEach
    void everybody_wants_all_again() {
        stage.change("delete from mail_refusal");
    }

    private void choose(@Nullable String who, String... unwanted) throws Exception {
        as(who, () -> done(() -> choices.choose(new ChooseMails(Set.of(unwanted)))));
    }

    /** Puts a mail of a choice and one that is needed to the person; how many are told. */
    private Told put() throws Exception {
        return as(
                KARIN,
                () -> {
                    transaction.begin();
                    caller.tellDatabase();
                    outbox.put(mail("pool-opened"));
                    Told told = notices.soFar();
                    transaction.commit();
                    return told;
                });
    }

    private OutgoingMail mail(String template) {
        return OutgoingMail.to(
                people.get(person),
                template + ':' + user + ':' + System.nanoTime(),
                template,
                FREE);
    }

    private long mails() {
        return stage.number("select count(*) from outbox_mail where person_id = ?", person);
    }

    private String secret() {
        Matcher link =
                LINK.matcher(
                        stage.text(
                                "select body from outbox_mail where person_id = ? order by id desc limit 1",
                                person));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private boolean wants(String kind) throws Exception {
        return as(user, choices::list).stream()
                .filter(k -> k.key().equals(kind))
                .findFirst()
                .orElseThrow()
                .wanted();
    }

    @Test
    void all_mails_come_until_somebody_says_no_and_others_are_asked_themselves() throws Exception {
        assertThat(as(user, choices::list)).allMatch(OwnMailKind::wanted);
        choose(user, "seat.free", "seat.told");
        assertThat(wants("seat.free")).isFalse();
        assertThat(wants("seat.reminder")).isTrue();
        assertThat(as("emil.ek", choices::list)).allMatch(OwnMailKind::wanted);
        choose(user, "seat.told");
        assertThat(wants("seat.free")).isTrue();
        assertThatThrownBy(() -> as(null, choices::list)).isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> choose(null, "seat.free")).isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> as(null, () -> done(choices::endLinks)))
                .isInstanceOf(LoginRequired.class);
    }

    @Test
    void what_is_needed_and_what_there_is_not_cannot_be_refused() throws Exception {
        assertThatThrownBy(() -> choose(user, "seat.own")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> choose(user, "news")).isInstanceOf(NotFound.class);
        assertThat(as(user, choices::list)).allMatch(OwnMailKind::wanted);
    }

    @Test
    void what_is_not_wanted_is_not_written_and_counted_as_such() throws Exception {
        assertThat(put()).extracting(Told::people, Told::unwanted).containsExactly(1, 0);
        assertThat(mails()).isEqualTo(1);
        choose(user, "seat.free");
        assertThat(put()).extracting(Told::people, Told::unwanted).containsExactly(0, 1);
        assertThat(mails()).isEqualTo(1);
        choose(user, "seat.told", "seat.summary");
        assertThat(put()).extracting(Told::people, Told::unwanted).containsExactly(1, 0);
    }

    @Test
    void who_wants_no_reminder_is_not_among_those_who_would_get_one() throws Exception {
        long event = stage.event("Prov av val", stage.today(40));
        stage.round(event, stage.today(10), Map.of("Partille", 3));
        ReminderPreview all = as(KARIN, () -> reminders.preview(event, "NAMING_DEADLINE"));
        assertThat(all.unwanted()).isZero();
        assertThat(all.people()).isPositive();

        choose("kontakt.partille", "seat.reminder");

        ReminderPreview fewer = as(KARIN, () -> reminders.preview(event, "NAMING_DEADLINE"));
        assertThat(fewer.unwanted()).isEqualTo(1);
        assertThat(fewer.people()).isEqualTo(all.people() - 1);
    }

    @Test
    void the_link_of_a_mail_says_no_without_login_however_often() throws Exception {
        put();
        String secret = secret();
        assertThat(as(null, () -> choices.byLink(secret)))
                .isEqualTo(new OwnMailKind("seat.free", true, true));
        assertThat(wants("seat.free")).as("who only looks says nothing").isTrue();

        as(null, () -> done(() -> choices.stop(secret)));
        as(null, () -> done(() -> choices.stop(secret)));

        assertThat(wants("seat.free")).isFalse();
        assertThat(wants("seat.told")).isTrue();
        assertThat(as(null, () -> choices.byLink(secret)).wanted()).isFalse();
        assertThat(stage.number("select count(*) from mail_refusal where person_id = ?", person))
                .isEqualTo(1);
        assertThat(stage.number("select count(*) from account_token where hash = ?", secret))
                .as("the secret itself is not stored")
                .isZero();
    }

    @Test
    void a_link_that_was_guessed_or_ended_says_nothing() throws Exception {
        assertThatThrownBy(() -> as(null, () -> done(() -> choices.stop("x".repeat(43)))))
                .isInstanceOf(NotFound.class);
        put();
        String secret = secret();
        as("emil.ek", () -> done(choices::endLinks));
        assertThat(as(null, () -> choices.byLink(secret)).wanted()).isTrue();

        as(user, () -> done(choices::endLinks));

        assertThatThrownBy(() -> as(null, () -> choices.byLink(secret)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(null, () -> done(() -> choices.stop(secret))))
                .isInstanceOf(NotFound.class);
        assertThat(wants("seat.free")).isTrue();
    }

    @Test
    void what_is_stored_about_me_says_which_mails_i_do_not_want() throws Exception {
        choose(user, "seat.free");
        assertThat(as(user, own::get).stream().filter(d -> d.key().equals("mailChoices")))
                .flatExtracting(OwnData::rows)
                .singleElement()
                .satisfies(row -> assertThat(row.get(0)).hasToString("seat.free"));
    }
}
