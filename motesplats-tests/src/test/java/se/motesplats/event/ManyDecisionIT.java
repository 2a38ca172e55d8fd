package se.motesplats.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.decision.service.DecidableEvent;
import se.motesplats.event.decision.service.DecidableFilter;
import se.motesplats.event.decision.service.DecideMany;
import se.motesplats.event.decision.service.DecidedMany;
import se.motesplats.event.decision.service.ManyDecisionService;
import se.motesplats.event.decision.service.ManyWay;
import se.motesplats.it.Actors;
import se.motesplats.it.Participants;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.clock.service.ClockService;

/** The reopening of 29 September 2021: many events by one decision, each participant told once. */
@ArquillianTest
class ManyDecisionIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final LocalDate REOPENING = LocalDate.of(2021, 9, 29);

    @Inject private ManyDecisionService decisions;
    @Inject private ClockService clock;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants stage;
    private long before;
    private long october;
    private long november;
    private long digital;

    /**
     * Four online events: one too early, one that works well online, and two with one guest in
     * both.
     */
    @BeforeEach
    void all_is_online() {
        clock.set(LocalDateTime.of(2021, 9, 20, 9, 0));
        stage = new Participants(database::getConnection);
        before = online("Före", "2021-09-27");
        october = online("Oktober", "2021-10-05");
        november = online("November", "2021-11-11");
        digital = online("Fungerar digitalt", "2021-12-01");
        stage.nomination(before, "Partille", guest("a"), "ACCEPTED");
        stage.nomination(october, "Partille", guest("a"), "ACCEPTED");
        stage.nomination(october, "Partille", guest("b"), "ACCEPTED");
        stage.nomination(november, "Partille", guest("b"), "ACCEPTED");
        stage.nomination(november, "Partille", guest("c"), "ACCEPTED");
        stage.nomination(digital, "Partille", guest("a"), "ACCEPTED");
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    @Test
    void all_go_back_but_those_that_work_well_online_and_each_is_told_once() throws Exception {
        as(
                COORDINATOR,
                () ->
                        done(
                                () ->
                                        decisions.keepDigital(
                                                digital,
                                                version(digital),
                                                "Fler kan vara med hemifrån")));
        List<DecidableEvent> coming = coming(COORDINATOR);
        assertThat(coming.stream().filter(e -> e.isFor(ManyWay.ON_SITE, REOPENING)))
                .extracting(DecidableEvent::id)
                .containsExactly(october, november);
        assertThat(coming.stream().filter(DecidableEvent::isKept))
                .extracting(DecidableEvent::staysDigital)
                .containsExactly("Fler kan vara med hemifrån");

        long last = stage.number("select coalesce(max(id), 0) from outbox_mail");
        DecidedMany said = as(COORDINATOR, () -> decisions.preview(both(ManyWay.ON_SITE)));
        assertThat(stage.number("select coalesce(max(id), 0) from outbox_mail"))
                .as("a preview sends nothing")
                .isEqualTo(last);
        assertThat(mode(october)).isEqualTo("ONLINE");
        DecidedMany done = as(COORDINATOR, () -> decisions.decide(both(ManyWay.ON_SITE)));

        assertThat(done.told().people()).isEqualTo(said.told().people());
        assertThat(done.events()).isEqualTo(said.events());
        assertThat(done.altogether()).isEqualTo(said.altogether());
        assertThat(done.events())
                .extracting(DecidedMany.OfOne::eventId, DecidedMany.OfOne::people)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(october, 3),
                        org.assertj.core.api.Assertions.tuple(november, 3));
        // Three guests, and the contact person of both.
        assertThat(done.told().people()).isEqualTo(4);
        assertThat(Stream.of(october, november).map(this::mode)).containsOnly("ON_SITE");
        assertThat(Stream.of(before, digital).map(this::mode)).containsOnly("ONLINE");
        assertThat(templates(guest("a"), last)).isEqualTo("event-change");
        assertThat(templates(guest("c"), last)).isEqualTo("event-change");
        assertThat(templates(guest("b"), last)).isEqualTo("event-changes,event-calendar");
        assertThat(templates(COORDINATOR, last)).isEqualTo("event-changes");
        assertThat(body(guest("b"), last))
                .contains(
                        "2 mötesplatser",
                        "Skäl: Restriktionerna hävs",
                        "Oktober",
                        "Eriksbergshallen",
                        "November",
                        "Stadsteatern");
        assertThat(
                        stage.text(
                                """
                                select string_agg(substring(calendar from 'LOCATION:([A-Za-z]+)'), ',' order by id) from outbox_mail
                                where to_address = ? and id > ? and calendar_method = 'REQUEST'
                                """,
                                address(guest("b")),
                                last))
                .as("an object of one event in each message")
                .isEqualTo("Eriksbergshallen,Stadsteatern");
        assertThat(
                        stage.number(
                                "select count(*) from outbox_mail where event_id in (?, ?) and id > ?",
                                before,
                                digital,
                                last))
                .isZero();
        refused(
                "error.event.changedMeanwhile",
                () -> as(COORDINATOR, () -> decisions.decide(both(ManyWay.ON_SITE, -1))));
        refused(
                "error.event.alreadySo",
                () -> as(COORDINATOR, () -> decisions.decide(both(ManyWay.ON_SITE))));
    }

    @Test
    void who_comes_second_is_told_which_event_another_changed_and_nothing_is_half_done()
            throws Exception {
        DecideMany seen = both(ManyWay.ON_SITE);
        stage.change(
                "update event set title = 'Annat', version = version + 1 where id = ?", november);
        assertThatThrownBy(() -> as(COORDINATOR, () -> decisions.decide(seen)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> {
                            assertThat(r.key()).isEqualTo("error.event.changedMeanwhile");
                            assertThat(r.data()).containsExactly("Annat");
                        });
        assertThat(Stream.of(october, november).map(this::mode)).containsOnly("ONLINE");
    }

    @Test
    void cancelled_together_they_are_planned_anew_together() throws Exception {
        as(COORDINATOR, () -> decisions.decide(both(ManyWay.CANCELLED)));
        assertThat(
                        stage.number(
                                "select count(*) from event where id in (?, ?) and status = 'CANCELLED'",
                                october,
                                november))
                .isEqualTo(2);
        as(COORDINATOR, () -> decisions.decide(both(ManyWay.PLANNED)));
        assertThat(
                        stage.text(
                                """
                                select string_agg(calendar_method || substring(calendar from 'SEQUENCE:([0-9]+)'), ',' order by id)
                                from outbox_mail where to_address = ? and event_id = ? and calendar is not null
                                """,
                                address(guest("c")),
                                november))
                .isEqualTo("REQUEST0");
    }

    @Test
    void each_rule_names_the_event_that_it_is_about() throws Exception {
        refused(
                "error.event.beforeDecision",
                () -> as(COORDINATOR, () -> decisions.preview(one(before, ManyWay.ON_SITE, "X"))));
        refused(
                "error.event.houseOf",
                () -> as(COORDINATOR, () -> decisions.preview(one(october, ManyWay.ON_SITE, " "))));
        refused(
                "error.event.alreadySo",
                () -> as(COORDINATOR, () -> decisions.preview(one(october, ManyWay.ONLINE, null))));
        as(
                COORDINATOR,
                () -> done(() -> decisions.keepDigital(digital, version(digital), "Bra så")));
        refused(
                "error.event.staysDigital",
                () -> as(COORDINATOR, () -> decisions.preview(one(digital, ManyWay.ON_SITE, "X"))));
        refused(
                "error.event.noneChosen",
                () ->
                        as(
                                COORDINATOR,
                                () ->
                                        decisions.preview(
                                                new DecideMany(
                                                        ManyWay.ON_SITE,
                                                        REOPENING,
                                                        "Skäl",
                                                        List.of()))));
    }

    @Test
    void a_coordinator_of_one_event_sees_and_changes_that_one_only() throws Exception {
        String own = guest("egen");
        stage.person(own, "Partille");
        stage.change(
                """
                insert into role_assignment (id, version, person_id, role, event_id)
                select nextval('seq_id'), 1, id, 'COORDINATOR', ? from person where email = ?
                """,
                october,
                address(own));
        assertThat(coming(own)).extracting(DecidableEvent::id).containsExactly(october);
        denied(own, () -> decisions.preview(both(ManyWay.ON_SITE)));
        denied(own, () -> decisions.decide(both(ManyWay.ON_SITE)));
        denied(own, () -> done(() -> decisions.keepDigital(november, version(november), "X")));
        assertThat(mode(october)).isEqualTo("ONLINE");
        as(own, () -> decisions.decide(one(october, ManyWay.ON_SITE, "Huset")));
        assertThat(mode(october)).isEqualTo("ON_SITE");
        for (String user : List.of("emil.ek", "admin", "chef.partille")) {
            denied(user, () -> decisions.coming(DecidableFilter.ALL));
            denied(user, () -> decisions.preview(both(ManyWay.ON_SITE)));
            denied(user, () -> decisions.decide(both(ManyWay.ON_SITE)));
            denied(user, () -> done(() -> decisions.keepDigital(november, 1, "X")));
        }
        assertThatThrownBy(() -> as(null, () -> decisions.coming(DecidableFilter.ALL)))
                .isInstanceOf(LoginRequired.class);
    }

    // Fixtures ------------------------------------------------------------------------------------

    private long online(String title, String day) {
        long event = stage.event(title, day);
        stage.change(
                "update event set attendance_mode = 'ONLINE', venue = null, online_url = 'https://exempel.se/', version = version + 1 where id = ?",
                event);
        return event;
    }

    private DecideMany both(ManyWay way) {
        return both(way, 0);
    }

    private DecideMany both(ManyWay way, int behind) {
        return new DecideMany(
                way,
                REOPENING,
                "Restriktionerna hävs",
                List.of(
                        new DecideMany.One(
                                november, version(november) + behind, "Stadsteatern", null, null),
                        new DecideMany.One(
                                october,
                                version(october) + behind,
                                "Eriksbergshallen",
                                null,
                                null)));
    }

    private DecideMany one(long event, ManyWay way, @Nullable String venue) {
        return new DecideMany(
                way,
                REOPENING,
                "Skäl",
                List.of(new DecideMany.One(event, version(event), venue, null, null)));
    }

    private List<DecidableEvent> coming(String user) throws Exception {
        List<Long> own = List.of(before, october, november, digital);
        return as(user, () -> decisions.coming(DecidableFilter.ALL)).stream()
                .filter(event -> own.contains(event.id()) || !user.equals(COORDINATOR))
                .toList();
    }

    private int version(long event) {
        return Math.toIntExact(stage.number("select version from event where id = ?", event));
    }

    private String mode(long event) {
        return stage.text("select attendance_mode from event where id = ?", event);
    }

    private String templates(String user, long after) {
        return stage.text(
                "select string_agg(template, ',' order by id) from outbox_mail where to_address = ? and id > ?",
                address(user),
                after);
    }

    private String body(String user, long after) {
        return stage.text(
                "select body from outbox_mail where to_address = ? and id > ? order by id limit 1",
                address(user),
                after);
    }

    private String guest(String name) {
        return "flera." + october + '.' + name;
    }

    private static String address(String user) {
        return user + "@motesplats.example";
    }
}
