package se.motesplats.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.account.login.service.AccountService;
import se.motesplats.account.login.service.AuthenticationService;
import se.motesplats.account.login.service.ChangePassword;
import se.motesplats.account.login.service.ChoosePassword;
import se.motesplats.account.login.service.ClientPlace;
import se.motesplats.account.login.service.LogIn;
import se.motesplats.account.login.service.LoggedIn;
import se.motesplats.account.login.service.SessionPerson;
import se.motesplats.account.own.service.AppointDeputy;
import se.motesplats.account.own.service.OwnService;
import se.motesplats.account.people.service.AccountState;
import se.motesplats.account.people.service.GrantRole;
import se.motesplats.account.people.service.PersonFacts;
import se.motesplats.account.people.service.PersonFilter;
import se.motesplats.account.people.service.PersonItem;
import se.motesplats.account.people.service.PersonListItem;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.account.token.service.ApiTokenService;
import se.motesplats.account.token.service.CreateApiToken;
import se.motesplats.audit.service.AuditFilter;
import se.motesplats.audit.service.AuditItem;
import se.motesplats.audit.service.AuditService;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.organisation.service.OrganisationFacts;
import se.motesplats.organisation.service.OrganisationItem;
import se.motesplats.organisation.service.OrganisationService;
import se.motesplats.organisation.service.OrganisationTree;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.Language;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Role;
import se.motesplats.shared.Scope;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.database.service.AddressesInAscii;
import se.motesplats.shared.job.service.TidyJob;
import se.motesplats.stand.Poll;

/** Login, links, roles and deputies, keys, organisations and the audit log, on PostgreSQL. */
@ArquillianTest
class AccountIT extends Actors {

    private static final String PASSWORD = "tolv gula ankor i rad";

    /** PBKDF2-HMAC-SHA256 of "password" with salt "salt", 1000 iterations. */
    private static final String OLD_HASH =
            "PBKDF2WithHmacSHA256:1000:c2FsdA==:YywoEuRtRgQQK6dhjp1tfS+BKPYma0oDJk0qBGC33LM=";

    private static final long PARTILLE = 20;
    private static final long GOTEBORG = 13;

    @Inject private AuthenticationService authentication;
    @Inject private AccountService accounts;
    @Inject private PersonService persons;
    @Inject private OwnService own;
    @Inject private ApiTokenService tokens;
    @Inject private OrganisationService organisations;
    @Inject private OrganisationTree tree;
    @Inject private AuditService audit;
    @Inject private TidyJob tidy;
    @Inject private Clock clock;
    @Inject private UserTransaction transaction;
    @Inject private Rows stored;
    @PersistenceContext private EntityManager em;

    // Login

    @Test
    void logs_in_with_the_right_password_whatever_the_case_of_the_address() throws Exception {
        SessionPerson person =
                as(null, () -> logIn("Emil.Ek@MOTESPLATS.example", "demo", address()));

        assertThat(person.givenName()).isEqualTo("Emil");
    }

    @Test
    void answers_the_same_for_a_wrong_password_and_an_unknown_address() {
        refused(
                "error.account.wrongPassword",
                () -> as(null, () -> logIn("emil.ek@motesplats.example", "fel", address())));
        refused(
                "error.account.wrongPassword",
                () -> as(null, () -> logIn("ingen@motesplats.example", "fel", address())));
    }

    @Test
    void guessing_at_an_account_makes_strangers_wait_also_with_the_right_password()
            throws Exception {
        Fresh fresh = invited();
        choose(fresh, PASSWORD);
        letGuessesBeQuick(fresh, PASSWORD);
        guess(fresh, GuessLimit.STRANGERS.free());

        refused(
                "error.account.tooManyAttempts",
                () -> as(null, () -> logIn(fresh.email(), PASSWORD, address())));
        assertThat(told(fresh)).isEqualTo(1);
    }

    @Test
    void strangers_wait_longer_and_longer_and_the_person_is_told_once() throws Exception {
        Fresh fresh = invited();
        choose(fresh, PASSWORD);
        letGuessesBeQuick(fresh, PASSWORD);
        guess(fresh, GuessLimit.STRANGERS.free());
        for (int minutes = 1; minutes <= 8; minutes *= 2) {
            assertThat(minutesToWait(fresh)).isEqualTo(minutes);
            letTheWaitPass(fresh);
            guess(fresh, 1);
        }

        assertThat(told(fresh)).isEqualTo(1);
    }

    @Test
    void a_known_device_and_a_known_address_get_through_while_strangers_wait() throws Exception {
        Fresh fresh = invited();
        choose(fresh, PASSWORD);
        String home = address();
        LoggedIn first =
                as(null, () -> logIn(fresh.email(), PASSWORD, new ClientPlace(home, null)));
        letGuessesBeQuick(fresh, PASSWORD);
        guess(fresh, GuessLimit.STRANGERS.free());

        LoggedIn elsewhere =
                as(
                        null,
                        () ->
                                logIn(
                                        fresh.email(),
                                        PASSWORD,
                                        new ClientPlace(address(), first.device())));
        assertThat(elsewhere.device()).isEqualTo(first.device());
        assertThat(as(null, () -> logIn(fresh.email(), PASSWORD, home)).personId())
                .isEqualTo(fresh.id());
        assertThat(minutesToWait(fresh)).as("strangers still wait").isEqualTo(1);
    }

    @Test
    void a_known_device_that_guesses_becomes_a_stranger() throws Exception {
        Fresh fresh = invited();
        choose(fresh, PASSWORD);
        LoggedIn first =
                as(null, () -> logIn(fresh.email(), PASSWORD, new ClientPlace(address(), null)));
        letGuessesBeQuick(fresh, PASSWORD);
        int tries = LoginLimit.ACCOUNT.attempts() + GuessLimit.STRANGERS.free();
        for (int i = 0; i < tries; i++) {
            ClientPlace place = new ClientPlace(address(), first.device());
            refused(
                    "error.account.wrongPassword",
                    () -> as(null, () -> logIn(fresh.email(), "fel", place)));
        }

        refused(
                "error.account.tooManyAttempts",
                () ->
                        as(
                                null,
                                () ->
                                        logIn(
                                                fresh.email(),
                                                PASSWORD,
                                                new ClientPlace(address(), first.device()))));
    }

    @Test
    void a_device_of_one_person_is_a_stranger_to_another_and_a_planted_secret_is_not_kept()
            throws Exception {
        Fresh one = invited();
        choose(one, PASSWORD);
        Fresh other = invited();
        choose(other, PASSWORD);
        LoggedIn in =
                as(null, () -> logIn(one.email(), PASSWORD, new ClientPlace(address(), "planted")));
        assertThat(in.device()).isNotEqualTo("planted");
        letGuessesBeQuick(other, PASSWORD);
        guess(other, GuessLimit.STRANGERS.free());

        refused(
                "error.account.tooManyAttempts",
                () ->
                        as(
                                null,
                                () ->
                                        logIn(
                                                other.email(),
                                                PASSWORD,
                                                new ClientPlace(address(), in.device()))));
    }

    @Test
    void guesses_at_an_unknown_address_wait_alike_and_tell_nobody() throws Exception {
        Fresh nobody = new Fresh(0, "ingen-" + UUID.randomUUID() + "@motesplats.example", "");
        guess(nobody, GuessLimit.STRANGERS.free());

        assertThat(minutesToWait(nobody)).isEqualTo(1);
    }

    /** Hashing as long as one should takes most of the time of a guess. */
    private void letGuessesBeQuick(Fresh fresh, String password) throws Exception {
        byte[] salt = "salt".getBytes(StandardCharsets.US_ASCII);
        byte[] key =
                SecretKeyFactory.getInstance(PasswordHash.ALGORITHM)
                        .generateSecret(new PBEKeySpec(password.toCharArray(), salt, 100, 256))
                        .getEncoded();
        Base64.Encoder base64 = Base64.getEncoder();
        storeHash(
                fresh,
                "%s:100:%s:%s"
                        .formatted(
                                PasswordHash.ALGORITHM,
                                base64.encodeToString(salt),
                                base64.encodeToString(key)));
    }

    private void storeHash(Fresh fresh, String value) throws Exception {
        in(
                () -> {
                    caller.tellDatabase();
                    return em.createNativeQuery(
                                    "update account set password_hash = ?1 where person_id = ?2")
                            .setParameter(1, value)
                            .setParameter(2, fresh.id())
                            .executeUpdate();
                });
    }

    private void guess(Fresh fresh, int times) {
        for (int i = 0; i < times; i++) {
            refused(
                    "error.account.wrongPassword",
                    () -> as(null, () -> logIn(fresh.email(), "fel", address())));
        }
    }

    private long minutesToWait(Fresh fresh) {
        return (Long)
                assertThatThrownBy(() -> as(null, () -> logIn(fresh.email(), PASSWORD, address())))
                        .isInstanceOf(BusinessException.class)
                        .extracting(refused -> ((BusinessException) refused).data().get(0))
                        .actual();
    }

    private void letTheWaitPass(Fresh fresh) throws Exception {
        in(
                () ->
                        em.createNativeQuery(
                                        "update login_throttle set blocked_until = window_start where key = ?1")
                                .setParameter(1, "account:" + new SecretToken(fresh.email()).hash())
                                .executeUpdate());
    }

    private long told(Fresh fresh) {
        return stored.number(
                "select count(*) from outbox_mail where person_id = ?1 and template = 'account-guessed'",
                fresh.id());
    }

    @Test
    void guessing_from_an_address_is_stopped_for_all_accounts() throws Exception {
        String address = address();
        in(
                () ->
                        em.createNativeQuery(
                                        "insert into login_throttle (key, attempts, window_start) values (?1, ?2, clock_timestamp())")
                                .setParameter(1, "address:" + address)
                                .setParameter(2, LoginLimit.ADDRESS.attempts())
                                .executeUpdate());

        refused(
                "error.account.tooManyAttempts",
                () -> as(null, () -> logIn("emil.ek@motesplats.example", "demo", address)));
    }

    @Test
    void an_outdated_hash_is_replaced_at_login() throws Exception {
        Fresh fresh = invited();
        choose(fresh, PASSWORD);
        String strong = hash(fresh);
        storeHash(fresh, OLD_HASH);

        as(null, () -> logIn(fresh.email(), "password", address()));

        assertThat(hash(fresh)).startsWith("PBKDF2WithHmacSHA512:210000:").isNotEqualTo(strong);
        assertThat(as(null, () -> logIn(fresh.email(), "password", address())).personId())
                .isEqualTo(fresh.id());
    }

    // Links

    @Test
    void an_invitation_works_once() throws Exception {
        Fresh fresh = invited();

        assertThat(as(null, () -> accounts.findLink(fresh.token()))).isPresent();
        assertThat(choose(fresh, PASSWORD).personId()).isEqualTo(fresh.id());

        assertThat(as(null, () -> accounts.findLink(fresh.token()))).isEmpty();
        refused("error.account.linkUsed", () -> choose(fresh, "en helt annan mening"));
        assertThat(as(null, () -> logIn(fresh.email(), PASSWORD, address())).personId())
                .isEqualTo(fresh.id());
    }

    @Test
    void an_expired_link_opens_nothing() throws Exception {
        Fresh fresh = invited();
        in(
                () -> {
                    caller.tellDatabase();
                    return em.createNativeQuery(
                                    "update account_token set expires_at = created_at where person_id = ?1")
                            .setParameter(1, fresh.id())
                            .executeUpdate();
                });

        refused("error.account.linkUsed", () -> choose(fresh, PASSWORD));
    }

    @Test
    void a_newer_link_takes_the_place_of_an_older() throws Exception {
        Fresh fresh = invited();
        as("admin", () -> run(() -> persons.invite(fresh.id())));

        refused("error.account.linkUsed", () -> choose(fresh, PASSWORD));
        choose(new Fresh(fresh.id(), fresh.email(), token(fresh.id())), PASSWORD);
    }

    @Test
    void a_refused_password_does_not_use_the_link_up() throws Exception {
        Fresh fresh = invited();

        assertThatThrownBy(() -> choose(fresh, "kort")).isInstanceOf(InvalidInput.class);

        choose(fresh, PASSWORD);
    }

    @Test
    void asking_for_a_reset_tells_nothing_and_mails_only_who_is_known() throws Exception {
        Fresh fresh = invited();
        choose(fresh, PASSWORD);

        as(null, () -> run(() -> accounts.requestReset("ingen@motesplats.example", address())));
        as(null, () -> run(() -> accounts.requestReset(fresh.email(), address())));

        Fresh reset = new Fresh(fresh.id(), fresh.email(), token(fresh.id()));
        choose(reset, "en helt annan mening");
        refused(
                "error.account.wrongPassword",
                () -> as(null, () -> logIn(fresh.email(), PASSWORD, address())));
    }

    @Test
    void a_stored_mail_loses_its_link_once_it_was_sent() throws Exception {
        Fresh fresh = invited();
        String body =
                "select body from outbox_mail where person_id = ?1 and template = 'account-invitation'";

        Poll.untilTrue(
                Duration.ofSeconds(30),
                "the invitation is sent",
                () ->
                        stored.number(
                                        "select count(*) from outbox_mail where person_id = ?1 and status = 'SENT'",
                                        fresh.id())
                                == 1);

        assertThat(stored.text(body, fresh.id()))
                .contains("token=(borttagen)")
                .doesNotContain(fresh.token());
        choose(fresh, PASSWORD);
    }

    @Test
    void links_of_mails_that_were_never_sent_and_of_other_kinds_go_in_time() throws Exception {
        String secret = SecretToken.create("").secret();
        long sentToday = mail(secret, "SENT", Duration.ofHours(1));
        long sentYesterday = mail(secret, "SENT", Duration.ofHours(13));
        long failed = mail(secret, "FAILED", Duration.ofDays(6));
        long forgotten = mail(secret, "FAILED", Duration.ofDays(8));

        as(null, () -> caller.asSystem("tidy", tidy::run));

        assertThat(body(sentToday)).contains(secret);
        assertThat(body(sentYesterday)).doesNotContain(secret);
        assertThat(body(failed)).contains(secret);
        assertThat(body(forgotten))
                .isEqualTo("Svara: https://prov.example/a?token=(borttagen)&b=1");
    }

    private String body(long mail) {
        return stored.text("select body from outbox_mail where id = ?1", mail);
    }

    private long mail(String secret, String status, Duration age) throws Exception {
        return in(
                () ->
                        ((Number)
                                        em.createNativeQuery(
                                                        """
                                                        insert into outbox_mail (id, version, dedup_key, to_address, to_name, template, subject, body,
                                                            status, created_at, next_attempt_at, sent_at, give_up_at)
                                                        values (nextval('seq_id'), 1, ?1, 'prov@motesplats.example', 'Prov', 'seat-invitation', 'Prov',
                                                            ?2, ?3, ?4, ?4, case when ?3 = 'SENT' then cast(?4 as timestamptz) end, ?4) returning id
                                                        """)
                                                .setParameter(1, UUID.randomUUID().toString())
                                                .setParameter(
                                                        2,
                                                        "Svara: https://prov.example/a?token="
                                                                + secret
                                                                + "&b=1")
                                                .setParameter(3, status)
                                                .setParameter(
                                                        4,
                                                        Timestamp.from(clock.instant().minus(age)))
                                                .getSingleResult())
                                .longValue());
    }

    @Test
    void a_reset_ends_the_keys_for_programs_unless_they_shall_stay() throws Exception {
        Fresh fresh = invited();
        choose(fresh, PASSWORD);
        String kept = key(fresh);
        as(null, () -> run(() -> accounts.requestReset(fresh.email(), address())));
        assertThat(as(null, () -> accounts.findLink(token(fresh.id()))).orElseThrow().keys())
                .isEqualTo(1);
        reset(fresh, true);
        assertThat(as(null, () -> authentication.authenticate(kept))).isPresent();

        as(null, () -> run(() -> accounts.requestReset(fresh.email(), address())));
        reset(fresh, false);
        assertThat(as(null, () -> authentication.authenticate(kept))).isEmpty();
    }

    @Test
    void a_changed_password_ends_the_keys_for_programs_unless_they_shall_stay() throws Exception {
        Fresh fresh = invited();
        choose(fresh, PASSWORD);
        String key = key(fresh);
        String next = "en helt annan mening";
        asPerson(
                fresh.id(),
                () ->
                        accounts.changePassword(
                                new ChangePassword(
                                        PASSWORD,
                                        next,
                                        next,
                                        true,
                                        new ClientPlace(address(), null))));
        assertThat(as(null, () -> authentication.authenticate(key))).isPresent();

        asPerson(
                fresh.id(),
                () ->
                        accounts.changePassword(
                                new ChangePassword(
                                        next,
                                        PASSWORD,
                                        PASSWORD,
                                        false,
                                        new ClientPlace(address(), null))));
        assertThat(as(null, () -> authentication.authenticate(key))).isEmpty();
    }

    @Test
    void after_a_reset_no_place_is_known_but_the_one_where_it_was_done() throws Exception {
        Fresh fresh = invited();
        choose(fresh, PASSWORD);
        LoggedIn before =
                as(null, () -> logIn(fresh.email(), PASSWORD, new ClientPlace(address(), null)));
        as(null, () -> run(() -> accounts.requestReset(fresh.email(), address())));
        LoggedIn after = reset(fresh, false);
        String next = "en helt annan mening";
        letGuessesBeQuick(fresh, next);
        guess(fresh, GuessLimit.STRANGERS.free());

        refused(
                "error.account.tooManyAttempts",
                () ->
                        as(
                                null,
                                () ->
                                        logIn(
                                                fresh.email(),
                                                next,
                                                new ClientPlace(address(), before.device()))));
        assertThat(
                        as(
                                        null,
                                        () ->
                                                logIn(
                                                        fresh.email(),
                                                        next,
                                                        new ClientPlace(address(), after.device())))
                                .person()
                                .personId())
                .isEqualTo(fresh.id());
    }

    @Test
    void after_a_change_of_the_password_the_other_places_are_strangers() throws Exception {
        Fresh fresh = invited();
        choose(fresh, PASSWORD);
        LoggedIn thief =
                as(null, () -> logIn(fresh.email(), PASSWORD, new ClientPlace(address(), null)));
        String next = "en helt annan mening";
        asPerson(
                fresh.id(),
                () ->
                        accounts.changePassword(
                                new ChangePassword(
                                        PASSWORD,
                                        next,
                                        next,
                                        true,
                                        new ClientPlace(address(), null))));
        letGuessesBeQuick(fresh, next);
        guess(fresh, GuessLimit.STRANGERS.free());

        refused(
                "error.account.tooManyAttempts",
                () ->
                        as(
                                null,
                                () ->
                                        logIn(
                                                fresh.email(),
                                                next,
                                                new ClientPlace(address(), thief.device()))));
    }

    private String key(Fresh fresh) throws Exception {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        return asPerson(
                fresh.id(),
                () -> tokens.create(new CreateApiToken("Prov", Set.of(), false, tomorrow)));
    }

    private LoggedIn reset(Fresh fresh, boolean keepKeys) throws Exception {
        String password = "en helt annan mening";
        String link = token(fresh.id());
        return as(
                null,
                () ->
                        accounts.choosePassword(
                                new ChoosePassword(
                                        link,
                                        password,
                                        password,
                                        keepKeys,
                                        new ClientPlace(address(), null))));
    }

    @Test
    void the_first_administrator_is_made_by_a_token_only_while_there_is_none() throws Exception {
        assertThat(as(null, () -> accounts.isFirst("vad som helst"))).isFalse();
    }

    @Test
    void what_ran_out_long_ago_is_removed_and_nothing_else() throws Exception {
        Fresh old = invited();
        Fresh open = invited();
        String counted = "address:" + address();
        String fresh = "address:" + address();
        in(
                () -> {
                    caller.tellDatabase();
                    em.createNativeQuery(
                                    "update account_token set created_at = created_at - interval '60 days',"
                                            + " expires_at = expires_at - interval '60 days' where person_id = ?1")
                            .setParameter(1, old.id())
                            .executeUpdate();
                    return em.createNativeQuery(
                                    "insert into login_throttle (key, attempts, window_start) values (?1, 3, ?3), (?2, 3, ?4)")
                            .setParameter(1, counted)
                            .setParameter(2, fresh)
                            .setParameter(
                                    3, Timestamp.from(clock.instant().minus(Duration.ofDays(3))))
                            .setParameter(4, Timestamp.from(clock.instant()))
                            .executeUpdate();
                });

        String result = as(null, () -> caller.asSystem("tidy", tidy::run));

        assertThat(result).contains("account.throttle ", "account.links ", "seat.links ");
        assertThat(tokens(old)).isZero();
        assertThat(tokens(open)).isEqualTo(1);
        assertThat(attempts(counted)).isZero();
        assertThat(attempts(fresh)).isEqualTo(1);
        choose(open, PASSWORD);
    }

    private long tokens(Fresh person) {
        return stored.number(
                "select count(*) from account_token where person_id = ?1", person.id());
    }

    private long attempts(String key) {
        return stored.number("select count(*) from login_throttle where key = ?1", key);
    }

    // Sessions

    @Test
    void a_session_ends_with_a_closed_account_and_with_a_new_password() throws Exception {
        Fresh fresh = invited();
        SessionPerson session = choose(fresh, PASSWORD);
        assertThat(resume(session)).isTrue();

        as("admin", () -> run(() -> persons.disable(fresh.id())));
        assertThat(resume(session)).isFalse();
        refused(
                "error.account.disabled",
                () -> as(null, () -> logIn(fresh.email(), PASSWORD, address())));

        as("admin", () -> run(() -> persons.enable(fresh.id())));
        assertThat(resume(session)).isFalse();
    }

    // People and roles

    @Test
    void only_administrators_see_and_change_accounts() {
        PersonFilter all = new PersonFilter("", null, null, null);
        for (String user : List.of("karin.koordinator", "chef.partille", "emil.ek")) {
            denied(() -> as(user, () -> persons.list(all, 0, 10)));
            denied(() -> as(user, () -> persons.get(personId("petra.palm"))));
            denied(() -> as(user, () -> persons.add(facts("x@motesplats.example"))));
            denied(() -> as(user, () -> run(() -> persons.invite(personId("petra.palm")))));
            denied(() -> as(user, () -> run(() -> persons.disable(personId("petra.palm")))));
            denied(
                    () ->
                            as(
                                    user,
                                    () ->
                                            run(
                                                    () ->
                                                            persons.grant(
                                                                    new GrantRole(
                                                                            personId(user),
                                                                            Role.ADMINISTRATOR,
                                                                            null,
                                                                            null,
                                                                            null,
                                                                            null)))));
        }
        assertThatThrownBy(() -> as(null, () -> persons.list(all, 0, 10)))
                .isInstanceOf(LoginRequired.class);
    }

    @Test
    void an_administrator_of_a_part_reaches_no_further() throws Exception {
        Fresh local = invited();
        as(
                "admin",
                () ->
                        run(
                                () ->
                                        persons.grant(
                                                new GrantRole(
                                                        local.id(),
                                                        Role.ADMINISTRATOR,
                                                        PARTILLE,
                                                        null,
                                                        null,
                                                        null))));

        assertThat(asPerson(local.id(), () -> persons.get(personId("emil.ek"))).givenName())
                .isEqualTo("Emil");
        assertThatThrownBy(
                        () -> asPerson(local.id(), () -> persons.get(personId("kontakt.goteborg"))))
                .isInstanceOf(NotFound.class);
        denied(
                () ->
                        asPerson(
                                local.id(),
                                () ->
                                        run(
                                                () ->
                                                        persons.grant(
                                                                new GrantRole(
                                                                        local.id(),
                                                                        Role.ADMINISTRATOR,
                                                                        null,
                                                                        null,
                                                                        null,
                                                                        null)))));
        denied(
                () ->
                        asPerson(
                                local.id(),
                                () ->
                                        run(
                                                () ->
                                                        organisations.edit(
                                                                GOTEBORG,
                                                                organisations
                                                                        .get(GOTEBORG)
                                                                        .version(),
                                                                facts("Göteborg", "1480")))));
    }

    @Test
    void a_role_holds_from_its_first_to_its_last_day() throws Exception {
        Fresh fresh = invited();
        LocalDate today = LocalDate.now(clock);

        grant(fresh, today.minusDays(9), today.minusDays(1));
        assertThat(mayNominateInPartille(fresh)).isFalse();
        grant(fresh, today.plusDays(1), null);
        assertThat(mayNominateInPartille(fresh)).isFalse();
        grant(fresh, today, today);
        assertThat(mayNominateInPartille(fresh)).isTrue();

        long role =
                as("admin", () -> persons.get(fresh.id())).roles().stream()
                        .filter(r -> today.equals(r.validFrom()) && today.equals(r.validTo()))
                        .findFirst()
                        .orElseThrow()
                        .id();
        as("admin", () -> run(() -> persons.endRole(role)));
        assertThat(mayNominateInPartille(fresh)).isFalse();
        // The one that begins tomorrow would be a contact of Partille for whoever comes after us.
        for (var left : as("admin", () -> persons.get(fresh.id())).roles()) {
            as("admin", () -> run(() -> persons.endRole(left.id())));
        }
        assertThat(as("admin", () -> persons.get(fresh.id())).roles())
                .allMatch(r -> r.validTo() != null);
    }

    @Test
    void the_last_administrator_stays() throws Exception {
        refused(
                "error.account.ownAccount",
                () -> as("admin", () -> run(() -> persons.disable(personId("admin")))));
        long role =
                as("admin", () -> persons.get(personId("admin"))).roles().stream()
                        .filter(r -> r.role() == Role.ADMINISTRATOR)
                        .findFirst()
                        .orElseThrow()
                        .id();
        refused(
                "error.account.lastAdministrator",
                () -> as("admin", () -> run(() -> persons.endRole(role))));
    }

    // Deputies

    @Test
    void a_deputy_may_what_the_manager_may_for_as_long_as_appointed() throws Exception {
        LocalDate today = LocalDate.now(clock);
        long role = managerRole();
        assertThat(mayNominate("petra.palm", "/1/20/")).isFalse();

        as(
                "chef.partille",
                () ->
                        run(
                                () ->
                                        own.appoint(
                                                new AppointDeputy(
                                                        role,
                                                        personId("petra.palm"),
                                                        today,
                                                        today.plusDays(7)))));
        assertThat(mayNominate("petra.palm", "/1/20/")).isTrue();
        assertThat(mayNominate("petra.palm", "/1/13/")).isFalse();

        long appointed =
                as("chef.partille", own::get).deputies().stream()
                        .filter(d -> "Petra Palm".equals(d.person()))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThatThrownBy(() -> as("emil.ek", () -> run(() -> own.endDeputy(appointed))))
                .isInstanceOf(NotFound.class);
        as("chef.partille", () -> run(() -> own.endDeputy(appointed)));
        assertThat(mayNominate("petra.palm", "/1/20/")).isFalse();
    }

    @Test
    void nobody_appoints_a_deputy_for_somebody_else_or_without_an_end() throws Exception {
        LocalDate today = LocalDate.now(clock);
        long role = managerRole();
        assertThatThrownBy(
                        () ->
                                as(
                                        "emil.ek",
                                        () ->
                                                run(
                                                        () ->
                                                                own.appoint(
                                                                        new AppointDeputy(
                                                                                role,
                                                                                personId("emil.ek"),
                                                                                today,
                                                                                today)))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                as(
                                        "chef.partille",
                                        () ->
                                                run(
                                                        () ->
                                                                own.appoint(
                                                                        new AppointDeputy(
                                                                                role,
                                                                                personId("emil.ek"),
                                                                                today,
                                                                                today.plusYears(
                                                                                        2))))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_a_deputy_changes_is_logged_on_behalf_of_the_other() throws Exception {
        Fresh deputy = invited();
        long role = managerRole();
        LocalDate today = LocalDate.now(clock);
        as(
                "admin",
                () ->
                        run(
                                () ->
                                        persons.edit(
                                                deputy.id(),
                                                persons.get(deputy.id()).version(),
                                                facts(deputy.email()))));
        as(
                "chef.partille",
                () -> run(() -> own.appoint(new AppointDeputy(role, deputy.id(), today, today))));

        asPerson(
                deputy.id(),
                () ->
                        in(
                                () -> {
                                    caller.tellDatabase();
                                    caller.require(
                                            Permission.SEAT_NOMINATE, Scope.organisation("/1/20/"));
                                    return em.createNativeQuery(
                                                    "update person set phone = '031' where id = ?1")
                                            .setParameter(1, deputy.id())
                                            .executeUpdate();
                                }));

        AuditItem entry = as("admin", () -> audit.list(log(deputy.id(), "person"), 0, 1)).get(0);
        assertThat(entry.onBehalfOf()).isEqualTo(new AuditItem.Name("Christer Chef", false));
    }

    @Test
    void neither_deputy_nor_principal_is_named_who_became_protected() throws Exception {
        LocalDate today = LocalDate.now(clock);
        Fresh manager = invited();
        Fresh deputy = invited();
        for (Fresh one : List.of(manager, deputy)) {
            GrantRole manages = new GrantRole(one.id(), Role.MANAGER, PARTILLE, null, null, null);
            as("admin", () -> run(() -> persons.grant(manages)));
        }
        as("admin", () -> run(() -> persons.protectIdentity(manager.id(), true)));
        long role = asPerson(manager.id(), own::get).roles().get(0).id();
        long deputyRole = asPerson(deputy.id(), own::get).roles().get(0).id();
        asPerson(
                manager.id(),
                () -> run(() -> own.appoint(new AppointDeputy(role, deputy.id(), today, today))));
        as("admin", () -> run(() -> persons.protectIdentity(deputy.id(), true)));

        assertThat(asPerson(manager.id(), own::get).deputies())
                .singleElement()
                .satisfies(d -> assertThat(d.person()).isNull());
        assertThat(asPerson(deputy.id(), own::get).roles())
                .filteredOn(r -> r.id() != deputyRole)
                .singleElement()
                .satisfies(
                        r -> {
                            assertThat(r.deputy()).isTrue();
                            assertThat(r.onBehalfOf()).isNull();
                        });
        assertThat(
                        in(
                                () ->
                                        em.createNativeQuery(
                                                        "select subject || body from outbox_mail where template = 'account-deputy' and person_id = ?1")
                                                .setParameter(1, deputy.id())
                                                .getSingleResult()
                                                .toString()))
                .contains("en person med skyddade personuppgifter")
                .doesNotContain("Nyström");
    }

    // Who sees whom

    @Test
    void people_are_found_only_where_the_caller_may_see_them() throws Exception {
        assertThat(as("karin.koordinator", () -> people.search("gunilla gran", 5))).hasSize(1);
        assertThat(as("chef.partille", () -> people.search("gunilla gran", 5))).isEmpty();
        assertThat(as("chef.partille", () -> people.search("petra palm", 5)))
                .extracting(PersonItem::email)
                .containsExactly("petra.palm@motesplats.example");
        assertThat(as("emil.ek", () -> people.search("petra palm", 5)))
                .hasSize(1)
                .allMatch(p -> p.email() == null);
        assertThat(as("emil.ek", () -> people.search("kontakt.partille@", 5))).isEmpty();
        assertThat(as(null, () -> people.search("a", 5))).isEmpty();
    }

    @Test
    void a_protected_person_is_found_by_nobody_and_each_look_is_logged() throws Exception {
        Fresh fresh = invited();
        as("admin", () -> run(() -> persons.protectIdentity(fresh.id(), true)));

        assertThat(as("karin.koordinator", () -> people.search(fresh.email(), 5))).isEmpty();
        assertThat(
                        as(
                                "admin",
                                () ->
                                        persons.list(
                                                new PersonFilter(fresh.email(), null, null, null),
                                                0,
                                                5)))
                .isEmpty();
        as("admin", () -> persons.get(fresh.id()));

        List<AuditItem> disclosures =
                as("admin", () -> audit.list(log(personId("admin"), "identity_disclosure"), 0, 1));
        assertThat(disclosures)
                .extracting(AuditItem::subject)
                .containsExactly(new AuditItem.Name("", true));
        assertThat(
                        as("admin", () -> audit.list(log(personId("admin"), "person"), 0, 20))
                                .toString())
                .as("the log of what was changed")
                .doesNotContain(fresh.email());
    }

    @Test
    void two_who_add_the_same_person_get_the_same() throws Exception {
        String email = UUID.randomUUID() + "@motesplats.example";
        Callable<Long> add =
                () ->
                        as(
                                "karin.koordinator",
                                () ->
                                        in(
                                                () -> {
                                                    caller.tellDatabase();
                                                    return people.findOrAdd("A", "B", email, null)
                                                            .getId();
                                                }));

        assertThat(add.call()).isEqualTo(add.call());
    }

    // Names and addresses in one form

    @Test
    void a_name_from_a_mac_is_the_one_that_is_typed() throws Exception {
        String mark = UUID.randomUUID().toString();
        long id =
                as(
                        "admin",
                        () ->
                                persons.add(
                                        new PersonFacts(
                                                "A\u030Asa",
                                                "O\u0308berg\u200B",
                                                mark + "@prov.example",
                                                null,
                                                null,
                                                Language.SV)));

        for (String typed :
                List.of("Åsa", "åsa", "A\u030ASA", "ÖBERG", "o\u0308berg", "Ås\u00ADa")) {
            assertThat(
                            as(
                                    "admin",
                                    () ->
                                            persons.list(
                                                    new PersonFilter(
                                                            typed + ' ' + mark, null, null, null),
                                                    0,
                                                    5)))
                    .as(typed)
                    .extracting(PersonListItem::id)
                    .containsExactly(id);
            assertThat(as("admin", () -> people.search(typed + ' ' + mark, 5))).hasSize(1);
        }
        assertThat(as("admin", () -> persons.get(id)).familyName()).isEqualTo("Öberg");
    }

    @Test
    void two_spellings_of_an_address_are_one_person() throws Exception {
        String mark = UUID.randomUUID().toString();
        PersonFacts facts =
                new PersonFacts(
                        "Pat",
                        "O'Neill",
                        "Pat.O'Neill+" + mark + "@Åre.SE",
                        null,
                        null,
                        Language.EN);
        long id = as("admin", () -> persons.add(facts));
        assertThat(as("admin", () -> persons.get(id)).email())
                .isEqualTo("pat.o'neill+" + mark + "@åre.se");
        for (String other :
                List.of(
                        "pat.o'neill+" + mark + "@xn--re-xia.se",
                        "PAT.O'NEILL+" + mark + "@A\u030Are.se")) {
            refused(
                    "error.account.emailTaken",
                    () ->
                            as(
                                    "admin",
                                    () ->
                                            persons.add(
                                                    new PersonFacts(
                                                            "P",
                                                            "O",
                                                            other,
                                                            null,
                                                            null,
                                                            Language.EN))));
        }
    }

    @Test
    void what_an_earlier_version_stored_is_brought_into_the_same_form() throws Exception {
        String mark = UUID.randomUUID().toString();
        String repair;
        try (InputStream in =
                Person.class.getResourceAsStream("/db/migration/V0260__shared_normal_form.sql")) {
            repair = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection owner =
                        DriverManager.getConnection(
                                System.getProperty("motesplats.db.url"),
                                System.getProperty("motesplats.db.owner.user"),
                                System.getProperty("motesplats.db.owner.password"));
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            // As the earlier version had it, which knew nobody without an address.
            sql.execute(
                    "create unique index uq_person_email_before on person (lower(email)) where email <> ''");
            String insert =
                    "insert into person (id, version, given_name, family_name, email)"
                            + " values (nextval('seq_id'), 1, '%s', '%s', '%s')";
            sql.execute(
                    insert.formatted(
                            "A\u030Asa\u200B",
                            "O\u0308berg\u202C",
                            "1\u200B" + mark + "@a\u030Are.se"));
            sql.execute(insert.formatted("Eva", "Ek", "2" + mark + "@åre.se"));
            sql.execute(insert.formatted("Eva", "Ek", "2" + mark + "@a\u030Are.se"));
            sql.execute(insert.formatted("Al", "Persisk\u200Cnamn", "3" + mark + "@prov.example"));

            sql.execute(repair);
            AddressesInAscii.migrate(owner);

            List<String> rows = new ArrayList<>();
            try (ResultSet found =
                    sql.executeQuery(
                            "select given_name || '|' || family_name || '|' || email || '|' || email_ascii"
                                    + " from person where email like '%"
                                    + mark
                                    + "%' order by id")) {
                while (found.next()) {
                    rows.add(found.getString(1).replace(mark, ""));
                }
            }
            assertThat(rows)
                    .containsExactly(
                            "Åsa|Öberg|1@åre.se|1@xn--re-xia.se",
                            "Eva|Ek|2@åre.se|2@xn--re-xia.se",
                            // The address of somebody else in another spelling stays as it was.
                            "Eva|Ek|2@a\u030Are.se|2@a\u030Are.se",
                            "Al|Persisk\u200Cnamn|3@prov.example|3@prov.example");
            owner.rollback();
        }
    }

    // Keys

    @Test
    void a_key_acts_for_its_owner_within_its_permissions_until_revoked() throws Exception {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        String secret =
                as(
                        "karin.koordinator",
                        () ->
                                tokens.create(
                                        new CreateApiToken(
                                                "Kalkylblad",
                                                Set.of(Permission.SEAT_VIEW),
                                                false,
                                                tomorrow)));

        assertThat(as(null, () -> authentication.authenticate(secret)))
                .hasValueSatisfying(
                        t -> {
                            assertThat(t.personId()).isEqualTo(personId("karin.koordinator"));
                            assertThat(t.only()).containsExactly(Permission.SEAT_VIEW);
                        });
        boolean[] may =
                as(
                        null,
                        () -> {
                            caller.become(
                                    personId("karin.koordinator"),
                                    Set.of(Permission.SEAT_VIEW),
                                    false);
                            return new boolean[] {
                                caller.may(Permission.SEAT_VIEW, Scope.system()),
                                caller.may(Permission.EVENT_EDIT, Scope.system())
                            };
                        });
        assertThat(may).containsExactly(true, false);

        long key =
                as("karin.koordinator", tokens::list).stream()
                        .filter(t -> t.name().equals("Kalkylblad"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThatThrownBy(() -> as("emil.ek", () -> run(() -> tokens.revoke(key))))
                .isInstanceOf(NotFound.class);
        as("karin.koordinator", () -> run(() -> tokens.revoke(key)));
        assertThat(as(null, () -> authentication.authenticate(secret))).isEmpty();
    }

    @Test
    void nobody_makes_a_key_with_more_than_the_own_rights() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        denied(
                () ->
                        as(
                                "emil.ek",
                                () ->
                                        tokens.create(
                                                new CreateApiToken(
                                                        "x",
                                                        Set.of(Permission.EVENT_EDIT),
                                                        false,
                                                        tomorrow))));
    }

    // Organisations

    @Test
    void the_tree_is_shown_as_it_was() throws Exception {
        List<OrganisationItem> before =
                as("emil.ek", () -> organisations.list(LocalDate.of(2020, 12, 31), ""));
        List<OrganisationItem> after =
                as("emil.ek", () -> organisations.list(LocalDate.of(2021, 1, 1), ""));

        assertThat(before)
                .filteredOn(o -> o.kind() == OrganisationKind.DISTRICT)
                .hasSize(10)
                .allMatch(o -> o.successor() != null);
        assertThat(before).noneMatch(o -> o.kind() == OrganisationKind.DEPARTMENT);
        assertThat(after).noneMatch(o -> o.kind() == OrganisationKind.DISTRICT);
        assertThat(after).filteredOn(o -> o.kind() == OrganisationKind.DEPARTMENT).hasSize(6);
    }

    @Test
    void thirteen_municipalities_have_the_weights_of_the_year_in_swedish_order() throws Exception {
        List<OrganisationTree.Weighted> municipalities =
                as("emil.ek", () -> tree.municipalities(LocalDate.of(2022, 4, 6), 2020));

        assertThat(municipalities).hasSize(13);
        assertThat(municipalities.get(12).organisation().getName()).isEqualTo("Öckerö");
        assertThat(municipalities.stream().mapToInt(m -> m.population()).sum())
                .isEqualTo(1_049_592);
    }

    @Test
    void only_administrators_change_organisations_and_the_second_editor_is_told() throws Exception {
        long unit =
                as(
                        "admin",
                        () ->
                                organisations.add(
                                        OrganisationKind.UNIT,
                                        PARTILLE,
                                        facts("Enheten " + UUID.randomUUID(), null)));
        int version = as("admin", () -> organisations.get(unit)).version();

        denied(
                () ->
                        as(
                                "chef.partille",
                                () ->
                                        run(
                                                () ->
                                                        organisations.edit(
                                                                unit, version, facts("X", null)))));
        as("admin", () -> run(() -> organisations.edit(unit, version, facts("Nytt namn", null))));
        assertThatThrownBy(
                        () ->
                                as(
                                        "admin",
                                        () ->
                                                run(
                                                        () ->
                                                                organisations.edit(
                                                                        unit,
                                                                        version,
                                                                        facts("Annat", null)))))
                .isInstanceOf(StaleData.class);
        assertThatThrownBy(
                        () ->
                                as(
                                        "admin",
                                        () ->
                                                organisations.add(
                                                        OrganisationKind.MUNICIPALITY,
                                                        1L,
                                                        facts("Dubbel", "1480"))))
                .isInstanceOf(InvalidInput.class);
    }

    // The audit log

    @Test
    void the_log_is_read_by_administrators_and_by_coordinators_for_events() throws Exception {
        AuditFilter persons = new AuditFilter(null, null, "person", null, null, false);
        assertThat(as("admin", () -> audit.list(persons, 0, 5))).isNotEmpty();
        assertThat(as("karin.koordinator", () -> audit.list(persons, 0, 5))).isEmpty();
        AuditFilter events = new AuditFilter(null, null, "event", null, null, false);
        assertThat(as("karin.koordinator", () -> audit.list(events, 0, 5))).isNotEmpty();
        for (String user : List.of("wilma.wester", "chef.partille", "emil.ek")) {
            denied(() -> as(user, () -> audit.list(events, 0, 5)));
        }
    }

    @Test
    void the_application_cannot_touch_the_log() {
        for (String statement :
                List.of(
                        "insert into audit_entry (action, table_name) values ('INSERT', 'x')",
                        "update audit_entry set table_name = 'x'",
                        "delete from audit_entry",
                        "truncate audit_entry")) {
            assertThatThrownBy(() -> in(() -> em.createNativeQuery(statement).executeUpdate()))
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void secrets_are_not_in_the_log() throws Exception {
        Fresh fresh = invited();
        choose(fresh, PASSWORD);

        assertThat(
                        stored.number(
                                "select count(*) from audit_entry where table_name in ('account', 'account_token')"
                                        + " and (old_values::text ~ 'PBKDF2' or new_values::text ~ 'PBKDF2'"
                                        + " or new_values ->> 'hash' <> '***')"))
                .isZero();
    }

    // What the tests speak with

    /** Somebody new with an open invitation. */
    private record Fresh(long id, String email, String token) {}

    private Fresh invited() throws Exception {
        String email = UUID.randomUUID() + "@motesplats.example";
        long id = as("admin", () -> persons.add(facts(email)));
        as("admin", () -> run(() -> persons.invite(id)));
        assertThat(as("admin", () -> persons.get(id)).state()).isEqualTo(AccountState.INVITED);
        return new Fresh(id, email, token(id));
    }

    private static PersonFacts facts(String email) {
        return new PersonFacts("Ny", "Nyström", email, null, PARTILLE, Language.SV);
    }

    private static OrganisationFacts facts(String name, @Nullable String code) {
        return new OrganisationFacts(name, code, null, null, null, null, null);
    }

    private static AuditFilter log(long actor, String table) {
        return new AuditFilter(null, actor, table, null, null, false);
    }

    private SessionPerson logIn(String email, String password, String address) {
        return logIn(email, password, new ClientPlace(address, null)).person();
    }

    private LoggedIn logIn(String email, String password, ClientPlace place) {
        return authentication.logIn(new LogIn(email, password, place));
    }

    private SessionPerson choose(Fresh fresh, String password) throws Exception {
        return as(
                null,
                () ->
                        accounts.choosePassword(
                                        new ChoosePassword(
                                                fresh.token(),
                                                password,
                                                password,
                                                false,
                                                new ClientPlace(address(), null)))
                                .person());
    }

    private boolean resume(SessionPerson session) throws Exception {
        return as(null, () -> authentication.resume(session.personId(), session.epoch()))
                .isPresent();
    }

    private void grant(Fresh fresh, @Nullable LocalDate from, @Nullable LocalDate to)
            throws Exception {
        as(
                "admin",
                () ->
                        run(
                                () ->
                                        persons.grant(
                                                new GrantRole(
                                                        fresh.id(),
                                                        Role.MANAGER,
                                                        PARTILLE,
                                                        null,
                                                        from,
                                                        to))));
    }

    private boolean mayNominateInPartille(Fresh fresh) throws Exception {
        Callable<Boolean> ask =
                () -> caller.may(Permission.SEAT_NOMINATE, Scope.organisation("/1/20/"));
        return asPerson(fresh.id(), ask);
    }

    private boolean mayNominate(String user, String path) throws Exception {
        Callable<Boolean> ask =
                () -> caller.may(Permission.SEAT_NOMINATE, Scope.organisation(path));
        return as(user, ask);
    }

    private long managerRole() throws Exception {
        return as("chef.partille", own::get).roles().stream()
                .filter(r -> r.role() == Role.MANAGER && r.onBehalfOf() == null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** An address of its own for each attempt, so that the tests do not throttle each other. */
    private static String address() {
        return "it-" + UUID.randomUUID();
    }

    /** The token of the latest link that somebody was sent; the stored mail loses it once sent. */
    private static String token(long personId) {
        return SentLinks.to(personId);
    }

    private String hash(Fresh fresh) {
        return stored.text("select password_hash from account where person_id = ?1", fresh.id());
    }

    private <T> T in(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            T result = work.call();
            transaction.commit();
            return result;
        } catch (Exception e) {
            transaction.rollback();
            throw e;
        }
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    /** Here people are looked for and listed, the hidden ones too. */
    @Override
    protected <T> Callable<T> watched(Callable<T> work) {
        return work;
    }
}
