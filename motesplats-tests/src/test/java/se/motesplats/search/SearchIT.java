package se.motesplats.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.account.people.service.GrantRole;
import se.motesplats.account.people.service.PersonFacts;
import se.motesplats.event.service.EventFacts;
import se.motesplats.it.Participants;
import se.motesplats.search.service.SearchService;
import se.motesplats.seat.SeatProof;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.shared.Language;
import se.motesplats.shared.Role;

@ArquillianTest
class SearchIT extends SeatProof {

    private static final String COORDINATOR = "karin.koordinator";
    private static final String ADMIN = "admin";
    private static final String EMPLOYEE = "emil.ek";
    private static final String MANAGER = "chef.partille";
    private static final String OTHER_MANAGER = "kontakt.ale";
    private static final @Nullable String STRANGER = null;

    /** Each test speaks of things that no other knows, nor anything like them. */
    private static final List<String> WORDS =
            List.of(
                    "Zebrafinken",
                    "Pumpernickel",
                    "Dromedarium",
                    "Vindruvssylt",
                    "Hagtornshyll",
                    "Klotblixtar",
                    "Mungbönskok",
                    "Exempelfjord",
                    "Svampjungfru",
                    "Tjäderlurar",
                    "Gyttjebadhus",
                    "Ostvågscirkel",
                    "Lavendelprat",
                    "Rabarberputs",
                    "Wienervalsen",
                    "Björnbärsquiz",
                    "Murgröneklipp",
                    "Fladdermushus",
                    "Kexchokladask",
                    "Trumslagarhatt",
                    "Nyponsoppsbar",
                    "Vaxljusgjutare");

    private static int tests;

    private String word = "";

    @Inject private SearchService search;

    @BeforeEach
    void find_a_word_that_nobody_else_uses() {
        word = WORDS.get(tests++);
    }

    // Fixtures ----------------------------------------------------------------------------------

    private long plan(String title, @Nullable String description, LocalDate day) throws Exception {
        EventFacts base = facts(day, 1);
        long series = count("select id from event_series where code = ?", "F");
        return as(
                COORDINATOR,
                () ->
                        events.create(
                                series,
                                new EventFacts(
                                        null,
                                        title,
                                        description,
                                        null,
                                        base.days(),
                                        base.attendanceMode(),
                                        base.venue(),
                                        null,
                                        null,
                                        base.contactPersonId(),
                                        null)));
    }

    private long publishedEvent(String title, @Nullable String description, LocalDate day)
            throws Exception {
        long id = plan(title, description, day);
        as(
                COORDINATOR,
                () -> {
                    events.publish(id, (int) count("select version from event where id = ?", id));
                    return 0;
                });
        return id;
    }

    private long person(String family, String unit) throws Exception {
        return as(
                ADMIN,
                () ->
                        persons.add(
                                new PersonFacts(
                                        "Signe",
                                        family,
                                        "signe." + System.nanoTime() + "@motesplats.example",
                                        null,
                                        organisation(unit),
                                        Language.SV)));
    }

    /** Two letters have changed places. */
    private String mistyped() {
        return word.substring(0, 6) + word.charAt(7) + word.charAt(6) + word.substring(8);
    }

    private SearchService.Answer ask(@Nullable String user, String text) throws Exception {
        return as(user, () -> search.find(text, null, 20));
    }

    /** Titles of one kind, in order. */
    private List<String> titles(@Nullable String user, SearchKind kind, String text)
            throws Exception {
        return ask(user, text).kinds().stream()
                .filter(found -> found.kind() == kind)
                .flatMap(found -> found.hits().stream())
                .map(SearchHit::title)
                .toList();
    }

    private void finds(@Nullable String user, SearchKind kind, String text, boolean expected)
            throws Exception {
        SearchService.Answer answer = ask(user, text);
        assertThat(answer.kinds().stream().anyMatch(found -> found.kind() == kind))
                .as(Objects.toString(user, "nobody") + " " + kind + " " + text + ": " + answer)
                .isEqualTo(expected);
    }

    // What fits ---------------------------------------------------------------------------------

    @Test
    void beginnings_middles_and_other_forms_of_words_are_found() throws Exception {
        publishedEvent(
                "Mötesplats " + word + "hinder", "Vi pratar om kommunernas ordförråd", FIRST_DAY);

        for (String typed :
                List.of(
                        word,
                        word.toUpperCase(java.util.Locale.ROOT),
                        word.substring(0, 8),
                        word.substring(3) + "hind",
                        "mötesplats " + word,
                        word + "hinder kommun",
                        word + "hinder kommunerna")) {
            finds(STRANGER, SearchKind.EVENT, typed, true);
        }
        finds(STRANGER, SearchKind.EVENT, word + "hinder regionen", false);
    }

    @Test
    void typing_errors_and_missing_dots_are_forgiven_when_nothing_else_fits() throws Exception {
        String title = "Örnnästets " + word + "dag";
        publishedEvent(title, null, FIRST_DAY);

        assertThat(titles(STRANGER, SearchKind.EVENT, "ornnastets " + word)).contains(title);
        assertThat(titles(STRANGER, SearchKind.EVENT, mistyped())).contains(title);
        assertThat(ask(STRANGER, mistyped()).similar()).isTrue();
        assertThat(ask(STRANGER, word).similar()).isFalse();
    }

    @Test
    void titles_come_before_texts_and_what_is_to_come_before_what_is_over() throws Exception {
        clock.set(LocalDateTime.of(2027, 5, 1, 9, 0));
        publishedEvent("Annat ett", "Om " + word, LocalDate.of(2027, 6, 1));
        publishedEvent(word + " då", null, LocalDate.of(2027, 4, 1));
        publishedEvent(word + " snart", null, LocalDate.of(2027, 5, 9));
        publishedEvent(word + " sedan", null, LocalDate.of(2027, 9, 9));

        assertThat(titles(STRANGER, SearchKind.EVENT, word))
                .containsExactly(word + " snart", word + " sedan", word + " då", "Annat ett");
    }

    @Test
    void signs_are_looked_for_as_they_are_and_one_letter_finds_nothing() throws Exception {
        publishedEvent(word, null, FIRST_DAY);

        for (String typed :
                List.of(
                        "",
                        " ",
                        "z",
                        "%",
                        "%%",
                        "__",
                        "!!",
                        "\\\\",
                        "' or 1=1",
                        ":* &",
                        "(",
                        "a & b | c")) {
            assertThat(titles(STRANGER, SearchKind.EVENT, typed)).as(typed).doesNotContain(word);
        }
        assertThat(ask(STRANGER, "x".repeat(5000)).kinds()).isEmpty();
    }

    @Test
    void what_is_counted_is_more_than_what_is_shown() throws Exception {
        for (int i = 0; i < 3; i++) {
            publishedEvent(word + " " + i, null, FIRST_DAY);
        }

        Found found = as(STRANGER, () -> search.find(word, SearchKind.EVENT, 2)).kinds().get(0);

        assertThat(found.hits()).hasSize(2);
        assertThat(found.count()).isEqualTo(3);
        assertThat(found.more()).isFalse();
    }

    @Test
    void of_a_thousand_events_that_fit_none_of_the_best_is_left_out() throws Exception {
        clock.set(LocalDateTime.of(2027, 5, 1, 9, 0));
        long like = publishedEvent("Förlaga", null, FIRST_DAY);
        // Of their own, so that the next event of another series has no number of four digits.
        stage.change(
                "insert into event_series (id, version, code, name) values (nextval('seq_id'), 1, 'TUSEN', 'Tusen')");
        for (String title : List.of("'Om ' || ? || ' nummer ' || n", "? || ' nummer ' || n")) {
            stage.change(
                    """
                    with made as (insert into event (id, version, series_id, number, title, attendance_mode, status, published, contact_person_id,
                        venue, first_day, last_day)
                    select nextval('seq_id'), 1, s.id, n + (select count(*) from event where series_id = s.id), %s, e.attendance_mode, e.status, true, e.contact_person_id, e.venue,
                        date '2020-01-01' + n, date '2020-01-01' + n
                    from event e, event_series s, generate_series(1, 500) n where s.code = 'TUSEN' and e.id = ? returning id, first_day)
                    insert into event_day (event_id, day, starts_at, ends_at) select id, first_day, '09:00', '16:00' from made
                    """
                            .formatted(title),
                    word,
                    like);
        }
        publishedEvent("Om " + word + " sedan", null, LocalDate.of(2027, 9, 9));
        publishedEvent(word + " sedan", null, LocalDate.of(2027, 9, 9));
        publishedEvent(word + " snart", null, LocalDate.of(2027, 5, 9));
        publishedEvent(word, null, LocalDate.of(2027, 4, 1));

        Found found = as(STRANGER, () -> search.find(word, SearchKind.EVENT, 5)).kinds().get(0);

        assertThat(found.hits().stream().map(SearchHit::title))
                .containsExactly(
                        word,
                        word + " snart",
                        word + " sedan",
                        word + " nummer 500",
                        word + " nummer 499");
        assertThat(found.count()).isEqualTo(300);
        assertThat(found.more()).isTrue();
    }

    @Test
    void of_a_thousand_people_with_a_name_the_one_who_is_called_just_so_comes_first()
            throws Exception {
        for (String names : List.of("'Bo-Signe', ? || n", "'Signe', ? || n", "?, 'Nr' || n")) {
            stage.change(
                    """
                    insert into person (id, version, given_name, family_name, email, email_ascii)
                    select nextval('seq_id'), 1, %s, a, a
                    from (select n, 'tusen.' || nextval('seq_id') || '@motesplats.example' a from generate_series(1, 350) n) made
                    """
                            .formatted(names),
                    word);
        }
        person(word, "Partille");

        assertThat(titles(ADMIN, SearchKind.PERSON, "signe " + word).get(0))
                .isEqualTo("Signe " + word);
        assertThat(titles(ADMIN, SearchKind.PERSON, word))
                .allMatch(name -> name.startsWith(word))
                .hasSize(20);
    }

    // Who may see it ----------------------------------------------------------------------------

    @Test
    void an_event_that_is_not_published_is_found_by_those_who_work_with_it() throws Exception {
        plan(word, null, FIRST_DAY);

        finds(STRANGER, SearchKind.EVENT, word, false);
        finds(EMPLOYEE, SearchKind.EVENT, word, false);
        finds(MANAGER, SearchKind.EVENT, word, false);
        finds(COORDINATOR, SearchKind.EVENT, word, true);
        finds(ADMIN, SearchKind.EVENT, word, true);
    }

    @Test
    void people_are_found_by_those_who_administer_them_and_by_who_names_people_for_their_unit()
            throws Exception {
        person(word, "Partille");
        person(word, "Ale");
        long local = person("Lokal" + word, "Partille");
        as(
                ADMIN,
                () -> {
                    persons.grant(
                            new GrantRole(
                                    local,
                                    Role.ADMINISTRATOR,
                                    organisation("Partille"),
                                    null,
                                    null,
                                    null));
                    return 0;
                });

        assertThat(titles(ADMIN, SearchKind.PERSON, "signe " + word)).hasSize(3);
        for (String user : new String[] {STRANGER, EMPLOYEE, "chef.hisingen", COORDINATOR}) {
            finds(user, SearchKind.PERSON, word, false);
            // Nor by a typing error.
            finds(user, SearchKind.PERSON, mistyped(), false);
        }
        assertThat(titles("kontakt.partille", SearchKind.PERSON, word)).hasSize(2);
        assertThat(titles(OTHER_MANAGER, SearchKind.PERSON, word)).hasSize(1);
        Found own = asPerson(local, () -> search.find(word, SearchKind.PERSON, 20)).kinds().get(0);
        assertThat(own.count()).isEqualTo(2);
        assertThat(own.hits()).allMatch(hit -> hit.about().contains("Partille"));
    }

    @Test
    void a_coordinator_finds_who_takes_part_proposes_or_names_people_at_the_own_events()
            throws Exception {
        long other = plan("Utan namn", null, FIRST_DAY);
        fixRound(300, 0);
        long own = coordinatorOf(event);
        long foreign = coordinatorOf(other);
        nominate("kontakt.partille", newcomer(word));
        long contact = person(word + "kontakt", "Partille");
        as(
                ADMIN,
                () -> {
                    persons.grant(
                            new GrantRole(
                                    contact,
                                    Role.MUNICIPAL_CONTACT,
                                    organisation("Partille"),
                                    null,
                                    null,
                                    null));
                    return 0;
                });
        String proposer = "prov." + word.toLowerCase(java.util.Locale.ROOT);
        stage.person(proposer, "Ale");
        proposal(proposer, "Utan namn", "P-" + event);
        stage.change(
                "update person set family_name = ? where email = ?",
                word + "lag",
                proposer + "@motesplats.example");
        person(word + "obekant", "Ale");

        for (long who : new long[] {own, foreign}) {
            SearchService.Answer answer =
                    asPerson(who, () -> search.find(word, SearchKind.PERSON, 20));
            assertThat(
                            answer.kinds().stream()
                                    .flatMap(found -> found.hits().stream())
                                    .map(SearchHit::page)
                                    .map(page -> page.replaceAll("[?&].*", "")))
                    .as(answer.toString())
                    .containsExactlyInAnyOrderElementsOf(
                            who == foreign
                                    ? List.of()
                                    : List.of(
                                            "/signup/participants.xhtml",
                                            "/proposal/list.xhtml",
                                            "/seat/allocation.xhtml"));
        }
        assertThat(titles(COORDINATOR, SearchKind.PERSON, word))
                .hasSize(3)
                .noneMatch(name -> name.endsWith("obekant"));
        for (String user : new String[] {STRANGER, EMPLOYEE, "wilma.wester", "chef.hisingen"}) {
            finds(user, SearchKind.PERSON, word, false);
            finds(user, SearchKind.PERSON, mistyped(), false);
        }
        stage.change(
                "update person set protected_identity = true where family_name like ?", word + '%');
        for (String user : new String[] {MANAGER, COORDINATOR, ADMIN}) {
            finds(user, SearchKind.PERSON, word, false);
        }
    }

    @Test
    void nobody_finds_a_protected_identity() throws Exception {
        long hidden = person(word, "Partille");
        finds(ADMIN, SearchKind.PERSON, word, true);
        as(
                ADMIN,
                () -> {
                    persons.protectIdentity(hidden, true);
                    return 0;
                });

        for (String user :
                new String[] {STRANGER, EMPLOYEE, MANAGER, OTHER_MANAGER, COORDINATOR, ADMIN}) {
            assertThat(ask(user, word).kinds()).as(user).isEmpty();
            assertThat(ask(user, mistyped()).kinds().toString()).doesNotContain(word);
        }
    }

    @Test
    void organisations_are_known_to_whoever_is_logged_in() throws Exception {
        finds(STRANGER, SearchKind.ORGANISATION, "Lilla Edet", false);
        for (String user : List.of(EMPLOYEE, MANAGER, OTHER_MANAGER, COORDINATOR, ADMIN)) {
            finds(user, SearchKind.ORGANISATION, "Lilla Edet", true);
        }
        assertThat(titles(EMPLOYEE, SearchKind.ORGANISATION, "orgryte"))
                .anyMatch(name -> name.contains("Örgryte"));
    }

    @Test
    void a_link_to_change_an_organisation_is_given_to_those_who_may() throws Exception {
        assertThat(page(ADMIN, "Lilla Edet")).startsWith("/organisation/edit.xhtml");
        assertThat(page(EMPLOYEE, "Lilla Edet")).isEqualTo("/organisation/list.xhtml?q=Lilla+Edet");
    }

    private String page(String user, String text) throws Exception {
        return as(user, () -> search.find(text, SearchKind.ORGANISATION, 1))
                .kinds()
                .get(0)
                .hits()
                .get(0)
                .page();
    }

    // The other kinds ---------------------------------------------------------------------------

    private final Participants stage = new Participants(() -> database.getConnection());

    /** Coordinates one event and no other. */
    private long coordinatorOf(long of) throws Exception {
        long id = person("Samordnare", "Ale");
        as(
                ADMIN,
                () -> {
                    persons.grant(new GrantRole(id, Role.COORDINATOR, null, of, null, null));
                    return 0;
                });
        return id;
    }

    private void finds(long person, SearchKind kind, String text, boolean expected)
            throws Exception {
        SearchService.Answer answer = asPerson(person, () -> search.find(text, null, 20));
        assertThat(answer.kinds().stream().anyMatch(found -> found.kind() == kind))
                .as(person + " " + kind + ": " + answer)
                .isEqualTo(expected);
    }

    @Test
    void
            a_session_is_found_by_all_when_its_programme_is_published_and_before_by_those_who_work_with_it()
                    throws Exception {
        long other = plan("Utan namn", null, FIRST_DAY);
        long own = coordinatorOf(event);
        long foreign = coordinatorOf(other);
        long session = stage.number("select nextval('seq_id')");
        stage.change(
                "insert into programme_session (id, version, event_id, kind, title, presenters, text, day, starts_at, ends_at)"
                        + " values (?, 1, ?, 'SEMINAR', ?, 'Petra Palm', 'Om samsjukligheten', ?, '10:00', '11:00')",
                session,
                event,
                word + " i praktiken",
                java.sql.Date.valueOf(FIRST_DAY));

        for (String user : new String[] {STRANGER, EMPLOYEE, MANAGER, OTHER_MANAGER}) {
            finds(user, SearchKind.SESSION, word, false);
        }
        finds(foreign, SearchKind.SESSION, word, false);
        finds(own, SearchKind.SESSION, word, true);
        finds(COORDINATOR, SearchKind.SESSION, word, true);
        finds(ADMIN, SearchKind.SESSION, word + " samsjuklighet", true);

        as(
                COORDINATOR,
                () -> {
                    events.publish(event, version());
                    return 0;
                });
        long release = stage.number("select nextval('seq_id')");
        stage.change(
                "insert into programme_release (id, version, event_id, number, name, released_at) values (?, 1, ?, 1, 'Ett', now())",
                release,
                event);
        stage.change(
                "insert into released_session (id, version, release_id, session_id, sequence, kind, title, presenters, day, starts_at, ends_at)"
                        + " select nextval('seq_id'), 1, ?, id, 0, kind, title, presenters, day, starts_at, ends_at from programme_session where id = ?",
                release,
                session);
        finds(STRANGER, SearchKind.SESSION, word, false);
        stage.change(
                "insert into programme (id, version, event_id, published_release_id) values (nextval('seq_id'), 1, ?, ?)",
                event,
                release);

        for (String user :
                new String[] {STRANGER, EMPLOYEE, MANAGER, OTHER_MANAGER, COORDINATOR, ADMIN}) {
            Found found =
                    as(user, () -> search.find(word + " petra", SearchKind.SESSION, 20))
                            .kinds()
                            .get(0);
            assertThat(found.count()).as(user).isEqualTo(1);
        }
        finds(foreign, SearchKind.SESSION, word, true);
        finds(own, SearchKind.SESSION, word, true);
    }

    /** Received when it has a number, else a draft. */
    private long proposal(String user, String title, String number) {
        long id = stage.number("select nextval('seq_id')");
        stage.change(
                """
                insert into proposal (id, version, event_id, proposer_id, organisation_id, number, title, summary, format, status, created_at,
                    edited_at, submitted_at, submitted_by)
                select ?, 1, ?, p.id, p.organisation_id, nullif(?, ''), ?, 'Om samverkan', 'SEMINAR', ?, now(), now(),
                    case when ? = '' then null else now() end, case when ? = '' then null else p.id end
                from person p where p.email = ?
                """,
                id,
                event,
                number,
                title,
                number.isEmpty() ? "DRAFT" : "SUBMITTED",
                number,
                number,
                user + "@motesplats.example");
        return id;
    }

    @Test
    void a_proposal_is_found_by_who_wrote_it_and_when_it_is_received_by_those_who_read_it()
            throws Exception {
        long other = plan("Utan namn", null, FIRST_DAY);
        long own = coordinatorOf(event);
        long foreign = coordinatorOf(other);
        proposal(EMPLOYEE, word + " utkast", "");
        proposal(EMPLOYEE, word + " inskickat", "P-" + event);

        assertThat(titles(EMPLOYEE, SearchKind.PROPOSAL, word))
                .containsExactlyInAnyOrder(word + " utkast", word + " inskickat");
        for (String user : new String[] {STRANGER, MANAGER, OTHER_MANAGER, ADMIN, "petra.palm"}) {
            finds(user, SearchKind.PROPOSAL, word, false);
            // Some have proposals of other tests, whose numbers look like it.
            assertThat(titles(user, SearchKind.PROPOSAL, "P-" + event))
                    .as(user)
                    .doesNotContain(word + " inskickat");
        }
        finds(foreign, SearchKind.PROPOSAL, word, false);
        finds(own, SearchKind.PROPOSAL, "P-" + event, true);
        assertThat(titles(COORDINATOR, SearchKind.PROPOSAL, word))
                .containsExactly(word + " inskickat");
        assertThat(
                        as(COORDINATOR, () -> search.find("emil ek", SearchKind.PROPOSAL, 100))
                                .toString())
                .contains(word + " inskickat")
                .doesNotContain(word + " utkast");
    }

    @Test
    void nobody_finds_a_proposal_by_a_protected_name() throws Exception {
        String user = "prov." + word.toLowerCase(java.util.Locale.ROOT);
        stage.person(user, "Partille");
        proposal(user, "Utan namn", "P-" + event);
        finds(COORDINATOR, SearchKind.PROPOSAL, user, true);
        stage.change(
                "update person set protected_identity = true where email = ?",
                user + "@motesplats.example");
        finds(COORDINATOR, SearchKind.PROPOSAL, user, false);
    }

    @Test
    void participants_are_found_by_those_who_see_their_seats() throws Exception {
        long other = plan("Utan namn", null, FIRST_DAY);
        fixRound(300, 0);
        long own = coordinatorOf(event);
        long foreign = coordinatorOf(other);
        nominate("kontakt.partille", newcomer(word));

        for (String user :
                new String[] {STRANGER, EMPLOYEE, OTHER_MANAGER, "chef.hisingen", ADMIN}) {
            finds(user, SearchKind.PARTICIPANT, word, false);
            finds(user, SearchKind.PARTICIPANT, mistyped(), false);
        }
        finds(foreign, SearchKind.PARTICIPANT, word, false);
        finds(own, SearchKind.PARTICIPANT, word, true);
        finds(MANAGER, SearchKind.PARTICIPANT, "siv " + word, true);
        finds(COORDINATOR, SearchKind.PARTICIPANT, word, true);

        stage.change("update person set protected_identity = true where family_name = ?", word);
        for (String user : new String[] {MANAGER, COORDINATOR, ADMIN}) {
            finds(user, SearchKind.PARTICIPANT, word, false);
        }
        finds(own, SearchKind.PARTICIPANT, word, false);
    }

    @Test
    void a_unit_finds_people_as_it_typed_them_and_who_sees_all_does_not_if_they_are_protected()
            throws Exception {
        fixRound(300, 0);
        nominate("kontakt.partille", newcomer("Verklig"));
        long person =
                stage.number("select max(person_id) from nomination where event_id = ?", event);
        stage.change(
                "update nomination set called_given_name = 'Siv', called_family_name = ?, called_email = 'x@example.org' where person_id = ?",
                word,
                person);

        finds(MANAGER, SearchKind.PARTICIPANT, word, true);
        finds(COORDINATOR, SearchKind.PARTICIPANT, word, true);
        stage.change("update person set protected_identity = true where id = ?", person);
        finds(MANAGER, SearchKind.PARTICIPANT, word, true);
        finds(OTHER_MANAGER, SearchKind.PARTICIPANT, word, false);
        finds(COORDINATOR, SearchKind.PARTICIPANT, word, false);
    }

    private NamePeople newcomer(String family) {
        return new NamePeople(
                event,
                organisation("Partille"),
                List.of(),
                List.of(
                        new NamePeople.Newcomer(
                                "Siv", family, "siv." + event + "@motesplats.example")));
    }

    @Test
    void mails_are_found_by_those_who_read_their_list_and_not_by_a_protected_name()
            throws Exception {
        long other = plan("Utan namn", null, FIRST_DAY);
        long own = coordinatorOf(event);
        long foreign = coordinatorOf(other);
        long recipient = person("Qvistbergh", "Partille");
        stage.change(
                """
                insert into outbox_mail (id, version, dedup_key, event_id, person_id, to_address, to_name, template, subject, body, status,
                    created_at, next_attempt_at, give_up_at, sent_at)
                select nextval('seq_id'), 1, 'search-' || nextval('seq_id'), ?, id, email, given_name || ' ' || family_name, 'x', ?, 'Hemligt',
                    'SENT', now(), now(), now(), now() from person where id = ?
                """,
                event,
                "Inbjudan till ämnet " + word,
                recipient);

        for (String user : new String[] {STRANGER, EMPLOYEE, MANAGER, OTHER_MANAGER}) {
            finds(user, SearchKind.MAIL, word, false);
        }
        finds(foreign, SearchKind.MAIL, word, false);
        finds(own, SearchKind.MAIL, word, true);
        finds(ADMIN, SearchKind.MAIL, word, true);
        finds(COORDINATOR, SearchKind.MAIL, "qvistbergh", true);

        stage.change("update person set protected_identity = true where id = ?", recipient);
        for (String user : new String[] {COORDINATOR, ADMIN}) {
            finds(user, SearchKind.MAIL, "qvistbergh", false);
            assertThat(as(user, () -> search.find("ämnet " + word, SearchKind.MAIL, 5)).toString())
                    .contains("ämnet " + word)
                    .doesNotContain("Qvistbergh");
        }
    }

    @Test
    void a_contact_finds_where_to_name_people_and_nobody_else_does() throws Exception {
        fixRound(300, 0);
        as(
                COORDINATOR,
                () -> {
                    events.publish(event, version());
                    return 0;
                });
        String page = "event=" + event + "&organisation=" + organisation("Partille");

        for (String typed :
                List.of("namnge", "namnge prov av platser", "nominera partille", "prov av")) {
            Found found =
                    as("kontakt.partille", () -> search.find(typed, SearchKind.NAMING, 100))
                            .kinds()
                            .get(0);
            assertThat(found.hits()).as(typed).anyMatch(hit -> hit.page().endsWith(page));
            assertThat(found.hits()).allMatch(hit -> hit.about().contains("Partille"));
        }
        for (String user : new String[] {STRANGER, EMPLOYEE, COORDINATOR, ADMIN}) {
            finds(user, SearchKind.NAMING, "namnge", false);
        }
        assertThat(
                        as(OTHER_MANAGER, () -> search.find("namnge", SearchKind.NAMING, 100))
                                .toString())
                .contains("organisation=" + organisation("Ale"))
                .doesNotContain("organisation=" + organisation("Partille"));
        clock.set(FIRST_DAY.plusDays(9).atTime(9, 0));
        assertThat(
                        as("kontakt.partille", () -> search.find("namnge", SearchKind.NAMING, 100))
                                .toString())
                .doesNotContain(page);
    }
}
