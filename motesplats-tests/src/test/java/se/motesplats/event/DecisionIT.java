package se.motesplats.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.decision.service.Consequence;
import se.motesplats.event.decision.service.ConsequenceArea;
import se.motesplats.event.decision.service.DecideEvent;
import se.motesplats.event.decision.service.Decided;
import se.motesplats.event.decision.service.EventDecisionService;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventFacts;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.RoomService;
import se.motesplats.event.service.SaveRoom;
import se.motesplats.it.Actors;
import se.motesplats.it.Participants;
import se.motesplats.mailing.service.MailingMomentService;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.PublicProgramme;
import se.motesplats.programme.service.ReleaseProgramme;
import se.motesplats.programme.service.SaveSession;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;
import se.motesplats.reminder.service.AddReminder;
import se.motesplats.reminder.service.ReminderService;
import se.motesplats.reminder.service.RuleMoment;
import se.motesplats.seat.waiting.service.OfferJob;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.shared.told.service.Told;
import se.motesplats.signup.Need;
import se.motesplats.signup.service.NeedService;
import se.motesplats.signup.service.OpenSignup;
import se.motesplats.signup.service.SaveNeeds;
import se.motesplats.signup.service.SignupService;

/** One decision: what is shown before is what is done, all of it follows, each is told once. */
@ArquillianTest
class DecisionIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final LocalDate DAY = LocalDate.of(2027, 4, 6);
    private static final LocalDate LATER = LocalDate.of(2027, 5, 11);
    private static final String LINK = "https://exempel.se/moete";

    @Inject private EventDecisionService decisions;
    @Inject private EventService events;
    @Inject private SignupService signup;
    @Inject private NeedService needs;
    @Inject private ProgrammeService programmes;
    @Inject private RoomService rooms;
    @Inject private ReminderService reminders;
    @Inject private MailingMomentService moments;
    @Inject private OfferJob offers;
    @Inject private ClockService clock;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants stage;
    private long event;

    /**
     * Two days; a session on each; four with seats of whom one has not answered an offer, one
     * chooses both sessions and two have told needs.
     */
    @BeforeEach
    void plan_an_event() throws Exception {
        clock.set(LocalDateTime.of(2027, 2, 1, 9, 0));
        stage = new Participants(database::getConnection);
        event = stage.event("Prov av beslut", DAY.toString());
        stage.round(event, "2027-03-15", Map.of("Ale", 2));
        for (int i = 0; i < 3; i++) {
            stage.nomination(event, "Partille", guest(i), "ACCEPTED");
        }
        long offer = stage.nomination(event, "Partille", guest(3), "INVITED");
        stage.change(
                "update nomination set answer_by = '2027-02-03 12:00Z', version = version + 1 where id = ?",
                offer);
        EventFacts two = days(facts(), DAY, DAY.plusDays(1));
        as(COORDINATOR, () -> events.edit(event, version(), two));
        long room = room();
        session("Barn i fokus", room, DAY);
        session("Brukarråd", room, DAY.plusDays(1));
        as(
                COORDINATOR,
                () -> programmes.release(new ReleaseProgramme(event, 1, "Programmet", true)));
        as(
                COORDINATOR,
                () -> done(() -> signup.open(new OpenSignup(event, 0, LocalDate.of(2027, 3, 28)))));
        as(guest(0), () -> signup.choose(event, choosable("Barn i fokus"), false));
        as(guest(0), () -> signup.choose(event, choosable("Brukarråd"), false));
        tell(guest(0), Set.of(Need.VEGAN), "Inget med selleri");
        tell(guest(1), Set.of(Need.VEGAN, Need.HEARING_LOOP), null);
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
                                                        LocalTime.of(8, 0)))));
        as(COORDINATOR, () -> done(() -> events.publish(event, version())));
        stage.change("delete from outbox_mail where event_id = ?", event);
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    @Test
    void what_follows_the_first_session_moves_with_the_published_programme() throws Exception {
        assertThat(anHourBefore()).contains(SwedishTime.at(DAY.atTime(9, 0)));
        decided(EventStatus.PLANNED, days(facts(), LATER), null);
        assertThat(anHourBefore()).contains(SwedishTime.at(LATER.atTime(9, 0)));
        decided(EventStatus.POSTPONED, days(facts(), LATER), "Sjukdom");
        assertThat(anHourBefore()).isEmpty();
    }

    private Optional<Instant> anHourBefore() throws Exception {
        MomentRule rule =
                new MomentRule("FIRST_SESSION", 1, MomentUnit.HOURS, MomentSide.BEFORE, null);
        return as(COORDINATOR, () -> moments.moment(event, rule)).map(RuleMoment::wanted);
    }

    @Test
    void moved_to_another_house_and_both_ways_at_once_tells_each_once_and_all_follows()
            throws Exception {
        Decided done =
                decided(
                        EventStatus.PLANNED,
                        place(days(facts(), LATER), AttendanceMode.HYBRID, "Stadsteatern", LINK),
                        "Vattenskada");

        String body = bodyTo(guest(0));
        assertThat(body)
                .contains(
                        "Skäl: Vattenskada",
                        "har flyttats",
                        "Tidigare: tisdag 6 april 2027",
                        "Nu både på plats och digitalt",
                        "Platsen. Tidigare: Eriksbergshallen",
                        "Stadsteatern",
                        LINK,
                        "- Barn i fokus: du har kvar din plats, tisdag 11 maj",
                        "- Brukarråd: utgår, för dagen finns inte kvar");
        assertThat(bodyTo(guest(3))).contains("Du är erbjuden en plats. Svara senast onsdag 3 feb");
        assertThat(calendarTo(guest(0)))
                .contains("METHOD:REQUEST", "20270511T", "LOCATION:Stadsteatern");
        assertThat(keys(done))
                .contains(
                        "seat.happens.people.kept",
                        "seat.happens.both",
                        "seat.happens.offers.kept",
                        "seat.happens.naming.moves",
                        "programme.happens.moved",
                        "programme.happens.left",
                        "programme.happens.published",
                        "programme.happens.rooms.house",
                        "signup.happens.choices.kept",
                        "signup.happens.choices.ended",
                        "signup.happens.lastDay.moves",
                        "signup.happens.needs.kept",
                        "mailing.happens.reminders.moves",
                        "event.happens.calendars.updated");
        assertThat(data(done, "seat.happens.people.kept")).containsExactly(4L);
        assertThat(data(done, "event.happens.calendars.updated")).containsExactly(4);
        assertThat(data(done, "seat.happens.naming.moves"))
                .containsExactly(LocalDate.of(2027, 3, 15), LocalDate.of(2027, 4, 19));
        assertThat(programme().items())
                .extracting(PublicProgramme.Item::title, PublicProgramme.Item::day)
                .containsExactly(org.assertj.core.api.Assertions.tuple("Barn i fokus", LATER));
        assertThat(
                        stage.text(
                                "select day from signup_session where event_id = ? and title = 'Barn i fokus'",
                                event))
                .isEqualTo(LATER.toString());
        assertThat(due()).isEqualTo("2027-04-05 08:00");
    }

    @Test
    void moved_twice_before_its_reminder_the_event_reminds_once_by_the_last_date()
            throws Exception {
        decided(EventStatus.PLANNED, days(facts(), LATER), null);
        decided(EventStatus.PLANNED, days(facts(), LocalDate.of(2027, 6, 1)), null);
        assertThat(due()).isEqualTo("2027-04-26 08:00");
        assertThat(stage.number("select count(*) from reminder_rule where event_id = ?", event))
                .isEqualTo(1);
        assertThat(programme().items())
                .extracting(PublicProgramme.Item::day)
                .containsExactly(LocalDate.of(2027, 6, 1));
        assertThat(sequences(guest(0))).isSorted().doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void held_online_nothing_names_the_house_and_what_was_told_of_food_is_gone() throws Exception {
        Decided done =
                decided(
                        EventStatus.PLANNED,
                        place(facts(), AttendanceMode.ONLINE, null, LINK),
                        null);

        assertThat(bodyTo(guest(0))).contains("Nu digitalt", LINK, "specialkost är borttaget");
        assertThat(bodyTo(guest(1))).contains("specialkost är borttaget");
        assertThat(bodyTo(guest(2))).doesNotContain("specialkost");
        assertThat(calendarTo(guest(2)))
                .contains("LOCATION:" + LINK)
                .doesNotContain("Eriksbergshallen");
        assertThat(as(null, () -> events.getPublic(event)).facts().venue()).isNull();
        assertThat(programme().items()).extracting(PublicProgramme.Item::room).containsOnlyNulls();
        assertThat(programme().items()).hasSize(2);
        assertThat(stage.number("select count(*) from participant_need where event_id = ?", event))
                .as("who needs a hearing loop may still need it")
                .isEqualTo(1);
        assertThat(stage.text("select needs from participant_need where event_id = ?", event))
                .isEqualTo("HEARING_LOOP");
        assertThat(data(done, "seat.happens.toOnline")).containsExactly(4L);
        assertThat(data(done, "signup.happens.needs.diet")).containsExactly(2);
        assertThat(data(done, "signup.happens.needs.kept")).containsExactly(1);
        assertThat(data(done, "programme.happens.rooms.unused")).containsExactly(1, 2L);
        assertThat(
                        stage.number(
                                "select count(*) from outbox_mail where event_id = ? and (body like '%Eriksbergshallen%' or body like '%Lilla salen%') and body not like '%Tidigare: Eriksbergshallen%'",
                                event))
                .isZero();
    }

    @Test
    void cancelled_ends_everything_and_planned_anew_takes_it_up_with_a_whole_time_to_answer()
            throws Exception {
        Decided done = decided(EventStatus.CANCELLED, facts(), "Storm");
        assertThat(keys(done))
                .contains(
                        "seat.happens.people.cancelled",
                        "seat.happens.offers.cancelled",
                        "signup.happens.choices.cancelled",
                        "mailing.happens.reminders.stopped",
                        "event.happens.calendars.removed");
        assertThat(data(done, "signup.happens.needs.all")).containsExactly(2);
        assertThat(stage.number("select count(*) from participant_need where event_id = ?", event))
                .isZero();
        assertThat(due()).as("no moment").isEqualTo("null");
        assertThat(calendarTo(guest(0))).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        long mails = mails();
        clock.set(LocalDateTime.of(2027, 2, 10, 9, 0));
        offers.run();
        assertThat(mails()).as("no offer runs out of what is cancelled").isEqualTo(mails);

        decided(EventStatus.PLANNED, days(facts(), LATER), "Taket är lagat");
        assertThat(bodyTo(guest(0)))
                .contains("planeras igen", "Tidigare: tisdag 6 april 2027", "tisdag 11 maj 2027");
        assertThat(calendarTo(guest(0))).contains("METHOD:REQUEST", "20270511T");
        assertThat(sequences(guest(0))).isSorted().doesNotHaveDuplicates();
        assertThat(
                        stage.number(
                                "select count(*) from nomination where event_id = ? and status = 'INVITED' and answer_by > '2027-02-10 12:00Z'",
                                event))
                .isEqualTo(1);
        assertThat(due()).isEqualTo("2027-04-05 08:00");
    }

    @Test
    void postponed_to_a_season_nothing_is_sent_until_there_is_a_day() throws Exception {
        Decided done =
                decided(EventStatus.POSTPONED, season(facts(), "hösten 2027"), "Ingen lokal");
        assertThat(bodyTo(guest(0)))
                .contains("är uppskjutet till hösten 2027", "Kalenderposten är borttagen");
        assertThat(subjectTo(guest(0))).contains("6–7 april");
        assertThat(keys(done))
                .contains(
                        "seat.happens.people.postponed",
                        "seat.happens.offers.postponed",
                        "programme.happens.hidden",
                        "mailing.happens.reminders.stopped");
        assertThat(due()).as("no moment").isEqualTo("null");
        assertThatThrownBy(this::programme).isInstanceOf(NotFound.class);

        decided(EventStatus.PLANNED, days(facts(), LATER, LATER.plusDays(1)), "Ny lokal");
        assertThat(programme().items())
                .extracting(PublicProgramme.Item::day)
                .containsExactly(LATER, LATER.plusDays(1));
        assertThat(calendarTo(guest(0))).contains("METHOD:REQUEST", "20270511T");
        // From no day nothing can be counted: the last day for naming stays, as the page says.
        assertThat(due()).isEqualTo("2027-03-01 08:00");
    }

    @Test
    void a_decision_has_a_reason_changes_something_and_is_made_by_who_may_on_what_was_seen()
            throws Exception {
        EventFacts facts = facts();
        refused(
                "error.event.reasonMissing",
                () -> as(COORDINATOR, () -> preview(EventStatus.CANCELLED, facts, " ")));
        refused(
                "error.event.nothingDecided",
                () -> as(COORDINATOR, () -> preview(EventStatus.PLANNED, facts, "Skäl")));
        refused(
                "error.event.linkMissing",
                () ->
                        as(
                                COORDINATOR,
                                () ->
                                        preview(
                                                EventStatus.PLANNED,
                                                place(facts, AttendanceMode.ONLINE, null, null),
                                                null)));
        int seen = version();
        as(COORDINATOR, () -> events.edit(event, seen, days(facts, LATER)));
        assertThatThrownBy(
                        () ->
                                as(
                                        COORDINATOR,
                                        () ->
                                                decisions.decide(
                                                        new DecideEvent(
                                                                event,
                                                                seen,
                                                                EventStatus.CANCELLED,
                                                                "Sent"),
                                                        facts)))
                .isInstanceOf(StaleData.class);
        for (String user : List.of("emil.ek", "admin", "chef.partille", guest(0))) {
            denied(user, () -> preview(EventStatus.CANCELLED, facts, "Skäl"));
            denied(
                    user,
                    () ->
                            decisions.decide(
                                    new DecideEvent(event, 1, EventStatus.CANCELLED, "Skäl"),
                                    facts));
        }
    }

    // Decisions ---------------------------------------------------------------------------------

    /** Previews and decides; both say the same, and each person has one mail. */
    private Decided decided(EventStatus status, EventFacts facts, @Nullable String reason)
            throws Exception {
        long before = mails();
        long last = stage.number("select coalesce(max(id), 0) from outbox_mail");
        Decided said = as(COORDINATOR, () -> preview(status, facts, reason));
        assertThat(mails()).as("a preview sends nothing").isEqualTo(before);
        Decided done =
                as(
                        COORDINATOR,
                        () ->
                                decisions.decide(
                                        new DecideEvent(event, version(), status, reason), facts));
        assertThat(done.happens()).isEqualTo(said.happens());
        assertThat(done.told().people()).isEqualTo(said.told().people());
        assertThat(done.told().groups())
                .extracting(Told.Group::key)
                .contains("seat.audience.holders", "event.audience.contact");
        assertThat(mails() - before).isEqualTo(done.told().mails());
        assertThat(
                        stage.number(
                                "select count(distinct to_address) from outbox_mail where event_id = ? and id > ?",
                                event,
                                last))
                .isEqualTo(done.told().people())
                .isEqualTo(done.told().mails());
        return done;
    }

    private Decided preview(EventStatus status, EventFacts facts, @Nullable String reason)
            throws Exception {
        return decisions.preview(new DecideEvent(event, version(), status, reason), facts);
    }

    private static List<String> keys(Decided decided) {
        return decided.happens().stream().map(Consequence::key).toList();
    }

    private static List<Object> data(Decided decided, String key) {
        Consequence line =
                decided.happens().stream()
                        .filter(l -> l.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(key + " not in " + keys(decided)));
        assertThat(ConsequenceArea.values()).contains(line.area());
        return line.data();
    }

    private EventFacts facts() throws Exception {
        return details().facts();
    }

    private EventDetails details() throws Exception {
        return as(COORDINATOR, () -> events.get(event));
    }

    private int version() {
        return Math.toIntExact(stage.number("select version from event where id = ?", event));
    }

    private static EventFacts days(EventFacts of, LocalDate... days) {
        return with(
                of,
                null,
                List.of(days).stream()
                        .map(d -> new EventFacts.Day(d, LocalTime.of(9, 0), LocalTime.of(16, 0)))
                        .toList(),
                of.attendanceMode(),
                of.venue(),
                of.onlineUrl());
    }

    private static EventFacts season(EventFacts of, String season) {
        return with(of, season, List.of(), of.attendanceMode(), of.venue(), of.onlineUrl());
    }

    private static EventFacts place(
            EventFacts of, AttendanceMode mode, @Nullable String venue, @Nullable String link) {
        return with(of, of.season(), of.days(), mode, venue, link);
    }

    private static EventFacts with(
            EventFacts of,
            @Nullable String season,
            List<EventFacts.Day> days,
            AttendanceMode mode,
            @Nullable String venue,
            @Nullable String link) {
        return new EventFacts(
                of.number(),
                of.title(),
                of.description(),
                season,
                days,
                mode,
                venue,
                null,
                link,
                of.contactPersonId(),
                of.caseNumber());
    }

    // What is seen --------------------------------------------------------------------------------

    private PublicProgramme programme() throws Exception {
        return as(null, () -> programmes.getPublished(event));
    }

    private long mails() {
        return stage.number("select count(*) from outbox_mail where event_id = ?", event);
    }

    private String bodyTo(String user) {
        return last("body", user);
    }

    private String subjectTo(String user) {
        return last("subject", user);
    }

    private String calendarTo(String user) {
        return last("calendar", user);
    }

    private String last(String column, String user) {
        return stage.text(
                "select "
                        + column
                        + " from outbox_mail where event_id = ? and to_address = ? order by id desc limit 1",
                event,
                user + "@motesplats.example");
    }

    private List<Integer> sequences(String user) {
        String all =
                stage.text(
                        "select string_agg(substring(calendar from 'SEQUENCE:([0-9]+)'), ',' order by id) from outbox_mail where event_id = ? and to_address = ?",
                        event,
                        user + "@motesplats.example");
        return List.of(all.split(",")).stream().map(Integer::valueOf).toList();
    }

    private String due() {
        return stage.text(
                "select to_char(due_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') from reminder_rule where event_id = ?",
                event);
    }

    // Fixtures ------------------------------------------------------------------------------------

    private String guest(int number) {
        return "beslut." + event + '.' + number;
    }

    private long choosable(String title) {
        return stage.number(
                "select id from signup_session where event_id = ? and title = ?", event, title);
    }

    private void tell(String user, Set<Need> chosen, @Nullable String text) throws Exception {
        as(user, () -> done(() -> needs.save(new SaveNeeds(event, chosen, text, null, false))));
    }

    private long room() throws Exception {
        as(
                COORDINATOR,
                () -> done(() -> rooms.save(new SaveRoom(event, null, 0, "Lilla salen", 20))));
        return stage.number("select id from room where event_id = ?", event);
    }

    private void session(String title, long room, LocalDate day) throws Exception {
        as(
                COORDINATOR,
                () ->
                        programmes.save(
                                new SaveSession(
                                        event,
                                        null,
                                        0,
                                        null,
                                        SessionKind.SEMINAR,
                                        title,
                                        null,
                                        null,
                                        room,
                                        new Slot(day, LocalTime.of(10, 0), LocalTime.of(11, 0)),
                                        null)));
    }
}
