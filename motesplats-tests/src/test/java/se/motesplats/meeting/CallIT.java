package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.AttendanceMode;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.it.Statements;
import se.motesplats.meeting.call.service.AgendaPoint;
import se.motesplats.meeting.call.service.AgendaService;
import se.motesplats.meeting.call.service.CallDetails;
import se.motesplats.meeting.call.service.MeetingCallService;
import se.motesplats.meeting.call.service.SavePoint;
import se.motesplats.meeting.call.service.SuggestPoint;
import se.motesplats.meeting.call.service.SuggestionService;
import se.motesplats.meeting.call.service.TemplateService;
import se.motesplats.meeting.date.service.MeetingDetails;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.date.service.SaveMeeting;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.shared.told.service.Told;
import se.motesplats.shared.told.service.ToldService;

/** Calls: who prepares, suggests and reads; what goes out; what has changed since. */
@ArquillianTest
class CallIT extends Actors {

    private static final String SECRETARY = "petra.palm";
    private static final String MEMBER = "emil.ek";
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 16);
    private static final LocalDate MEETING = LocalDate.of(2017, 2, 13);
    private static final byte[] NOTHING = {};

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private AgendaService agenda;
    @Inject private SuggestionService suggestions;
    @Inject private TemplateService templates;
    @Inject private MeetingCallService calls;
    @Inject private ClockService clock;
    @Inject private ToldService told;
    @Inject private Rows rows;
    @Inject private UserTransaction transaction;

    private long group;
    private long meeting;

    @BeforeEach
    void a_meeting_of_a_group_with_a_secretary_and_a_member() throws Exception {
        clock.set(TODAY.atTime(9, 0));
        group = as("karin.koordinator", () -> groups.save(facts(false)));
        appoint("karin.koordinator", SECRETARY, GroupRole.SECRETARY, null);
        appoint("karin.koordinator", MEMBER, GroupRole.MEMBER, null);
        meeting = plan(MEETING, "Hälsa");
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    private static SaveGroup facts(boolean open) {
        return new SaveGroup(
                null,
                0,
                1L,
                "Kallad " + ++made,
                null,
                GroupStatus.ACTIVE,
                open,
                DayOfWeek.MONDAY,
                LocalTime.of(13, 30),
                120,
                AttendanceMode.ON_SITE,
                "Bryggan",
                null,
                7);
    }

    private void appoint(String by, String who, GroupRole role, @Nullable LocalDate to)
            throws Exception {
        String email = who + "@motesplats.example";
        String[] names = people.findByEmail(email).orElseThrow().getName().split(" ", 2);
        as(
                by,
                () ->
                        membership.appoint(
                                new Appoint(
                                        group, null, names[0], names[1], email, role, null, null,
                                        TODAY, to, null)));
    }

    private long plan(LocalDate day, @Nullable String theme) throws Exception {
        return as(SECRETARY, () -> meetings.save(facts(null, 0, day, theme)));
    }

    private SaveMeeting facts(
            @Nullable Long id, int version, LocalDate day, @Nullable String theme) {
        return new SaveMeeting(
                id,
                version,
                group,
                day,
                LocalTime.of(13, 30),
                120,
                AttendanceMode.ON_SITE,
                "Bryggan",
                null,
                theme);
    }

    private SavePoint point(String title, @Nullable Integer minutes) {
        return new SavePoint(
                null,
                0,
                meeting,
                AgendaItemPart.POINT,
                AgendaItemKind.DISCUSSION,
                title,
                null,
                null,
                "Greta från G7",
                minutes);
    }

    private long add(String title, @Nullable Integer minutes) throws Exception {
        return as(SECRETARY, () -> agenda.save(point(title, minutes)));
    }

    private long suggest(String title) throws Exception {
        return as(
                MEMBER,
                () ->
                        suggestions.suggest(
                                new SuggestPoint(meeting, title, "Varför", 10), null, NOTHING));
    }

    private CallDetails call(@Nullable String user) throws Exception {
        return as(user, () -> calls.get(meeting));
    }

    private static List<String> titles(List<AgendaPoint> points) {
        return points.stream().map(AgendaPoint::title).toList();
    }

    private static void unknown(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(NotFound.class);
    }

    private void guest(String user) throws Exception {
        long person = personId(user);
        as("karin.koordinator", () -> done(() -> insertGuest(person)));
    }

    private void insertGuest(long person) throws Exception {
        transaction.begin();
        caller.tellDatabase();
        rows.read(
                em ->
                        em.createNativeQuery(
                                        "insert into meeting_guest (id, version, meeting_id, person_id, status, asked_at)"
                                                + " values (nextval('seq_id'), 1, ?1, ?2, 'APPROVED', now())")
                                .setParameter(1, meeting)
                                .setParameter(2, person)
                                .executeUpdate());
        transaction.commit();
    }

    @Test
    void a_new_meeting_begins_with_the_template_and_points_stand_before_the_last_ones()
            throws Exception {
        add("Personliga representanter", 20);
        long second = add("CurioCity Mashup", 10);
        CallDetails call = call(MEMBER);
        assertThat(titles(call.points()))
                .containsExactly(
                        "Hälsa",
                        "Personliga representanter",
                        "CurioCity Mashup",
                        "Rapporter från projekt och arbetsgrupper",
                        "Övrigt");
        as(SECRETARY, () -> done(() -> agenda.move(meeting, second, true)));
        as(SECRETARY, () -> done(() -> agenda.move(meeting, second, true)));
        assertThat(titles(call(MEMBER).points())).startsWith("Hälsa", "CurioCity Mashup");
        as(SECRETARY, () -> done(() -> agenda.move(meeting, second, false)));
        assertThat(titles(call(MEMBER).points()))
                .startsWith("Hälsa", "Personliga representanter", "CurioCity Mashup");
        as(SECRETARY, () -> done(() -> templates.say(group, "Välkommen!", 60)));
        as(
                SECRETARY,
                () ->
                        done(
                                () ->
                                        templates.add(
                                                group,
                                                AgendaItemKind.INFORMATION,
                                                "Nästa möte",
                                                5)));
        meeting = plan(MEETING.plusDays(28), "Boende");
        CallDetails later = call(MEMBER);
        assertThat(later.intro()).isEqualTo("Välkommen!");
        assertThat(titles(later.points())).startsWith("Boende").endsWith("Nästa möte");
        assertThat(later.points().get(1).startsAt()).isEqualTo(LocalTime.of(14, 30));
        assertThat(later.dates()).containsExactly(MEETING, MEETING.plusDays(28));
    }

    @Test
    void members_suggest_until_the_last_second_of_the_last_day() throws Exception {
        clock.set(LocalDateTime.of(2017, 2, 6, 23, 59, 59));
        suggest("I tid");
        clock.set(LocalDateTime.of(2017, 2, 7, 0, 0, 0));
        refused("error.meeting.collectClosed", () -> suggest("För sent"));
        assertThat(call(MEMBER).collecting()).isFalse();
    }

    @Test
    void a_suggestion_gets_a_yes_or_a_no_with_a_reason_by_mail() throws Exception {
        long yes = suggest("Maskrosbarn");
        long no = suggest("Fler fikor");
        assertThat(titles(call(MEMBER).suggestions())).containsExactly("Maskrosbarn", "Fler fikor");
        assertThat(titles(call(MEMBER).points())).doesNotContain("Maskrosbarn");
        denied(MEMBER, () -> done(() -> suggestions.agree(meeting, yes)));
        denied(MEMBER, () -> done(() -> suggestions.decline(meeting, yes, "Nej")));
        as(SECRETARY, () -> done(() -> suggestions.agree(meeting, yes)));
        refused(
                "error.meeting.pointDecided",
                () -> as(SECRETARY, () -> done(() -> suggestions.agree(meeting, yes))));
        refused(
                "error.meeting.pointSuggested",
                () -> as(SECRETARY, () -> done(() -> agenda.remove(meeting, yes))));
        as(SECRETARY, () -> done(() -> suggestions.decline(meeting, no, "Vi tar det i höst.")));
        assertThat(titles(call(MEMBER).points()))
                .contains("Maskrosbarn")
                .doesNotContain("Fler fikor");
        assertThat(call(MEMBER).suggestions())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).isEqualTo("Vi tar det i höst."));
        assertThat(
                        rows.text(
                                "select body from outbox_mail where template = 'meeting-point-declined' and dedup_key like ?1",
                                "meeting-point-declined:" + no + ":%"))
                .contains("Fler fikor", "Vi tar det i höst.");
    }

    @Test
    void the_call_goes_once_to_those_who_sit_there_on_that_day_and_changes_as_one_update()
            throws Exception {
        appoint(SECRETARY, "wilma.wester", GroupRole.MEMBER, MEETING.minusDays(1));
        appoint(SECRETARY, MEMBER, GroupRole.CONTACT, null);
        guest("chef.partille");
        long point = add("Personliga representanter", 20);
        Told would = as(SECRETARY, () -> told.wouldBe(() -> calls.send(meeting)));
        assertThat(would.people()).isEqualTo(3);
        assertThat(call(MEMBER).isSent()).isFalse();
        as(SECRETARY, () -> done(() -> calls.send(meeting)));
        assertThat(mails("meeting-call", 1)).isEqualTo(3);
        String first = entry("meeting-call", 1);
        assertThat(first).contains("METHOD:REQUEST", "DTSTART;TZID=Europe/Stockholm:20170213T1330");
        CallDetails sent = call(MEMBER);
        assertThat(sent.status()).isEqualTo(MeetingStatus.CALLED);
        assertThat(sent.number()).isEqualTo(1);
        assertThat(sent.isChanged()).isFalse();
        refused(
                "error.meeting.callUnchanged",
                () -> as(SECRETARY, () -> done(() -> calls.send(meeting))));
        MeetingDetails facts = as(SECRETARY, () -> meetings.getToEdit(meeting));
        as(
                SECRETARY,
                () -> meetings.save(facts(meeting, facts.version(), MEETING.plusDays(1), "Hälsa")));
        as(SECRETARY, () -> done(() -> agenda.remove(meeting, point)));
        add("CurioCity Mashup", null);
        assertThat(call(MEMBER).changes())
                .extracting(CallChange::kind)
                .containsExactly(
                        CallChange.Kind.DAY, CallChange.Kind.ADDED, CallChange.Kind.REMOVED);
        assertThat(mails("meeting-call-update", 2)).isZero();
        as(SECRETARY, () -> done(() -> calls.send(meeting)));
        assertThat(mails("meeting-call-update", 2)).isEqualTo(3);
        String second = entry("meeting-call-update", 2);
        assertThat(line(second, "UID:")).isEqualTo(line(first, "UID:"));
        assertThat(Integer.parseInt(line(second, "SEQUENCE:").substring(9)))
                .isGreaterThan(Integer.parseInt(line(first, "SEQUENCE:").substring(9)));
        assertThat(call(MEMBER).isChanged()).isFalse();
        assertThat(
                        rows.text(
                                "select body from outbox_mail where dedup_key like 'meeting-call-update:%' and dedup_key like ?1"
                                        + " order by id desc limit 1",
                                "%:" + personId(MEMBER)))
                .contains("Ny punkt: CurioCity Mashup", "Inte längre med: Personliga");
    }

    private long mails(String template, int number) {
        return rows.number(
                "select count(*) from outbox_mail m, call_release r where r.meeting_id = ?1 and r.number = ?2"
                        + " and m.dedup_key like ?3 || ':' || r.id || ':%'",
                meeting, number, template);
    }

    /** What the member's calendar is told by the mails of a sending. */
    private String entry(String template, int number) throws Exception {
        return rows.text(
                "select m.calendar from outbox_mail m, call_release r where r.meeting_id = ?1 and r.number = ?2"
                        + " and m.dedup_key = ?3 || ':' || r.id || ':' || ?4",
                meeting,
                number,
                template,
                personId(MEMBER));
    }

    private static String line(String calendar, String name) {
        return calendar.lines().filter(l -> l.startsWith(name)).findFirst().orElseThrow();
    }

    @Test
    void strangers_and_former_members_know_nothing_and_members_change_nothing() throws Exception {
        long point = add("Hemlig punkt", 10);
        byte[] file = picture();
        as(SECRETARY, () -> done(() -> agenda.attach(meeting, point, "bild.png", file)));
        long attached = call(MEMBER).points().get(1).files().get(0).id();
        assertThat(as(MEMBER, () -> agenda.file(point, attached)).name()).isEqualTo("bild.png");
        guest("chef.partille");
        assertThat(as("chef.partille", () -> agenda.file(point, attached)).name())
                .isEqualTo("bild.png");
        assertThat(titles(call("chef.partille").points())).contains("Hemlig punkt");
        unknown(
                () ->
                        as(
                                "chef.partille",
                                () ->
                                        suggestions.suggest(
                                                new SuggestPoint(meeting, "X", null, null),
                                                null,
                                                NOTHING)));
        long own = meeting;
        meeting = plan(MEETING.plusDays(28), null);
        long other = add("Annan punkt", 5);
        as(SECRETARY, () -> done(() -> agenda.attach(meeting, other, "b.png", file)));
        long otherFile = call(MEMBER).points().get(0).files().get(0).id();
        unknown(() -> call("chef.partille"));
        unknown(() -> as("chef.partille", () -> agenda.file(other, otherFile)));
        unknown(() -> as("chef.partille", () -> agenda.file(point, otherFile)));
        unknown(() -> as(SECRETARY, () -> done(() -> agenda.remove(meeting, point))));
        meeting = own;
        for (String user : List.of("wilma.wester", "admin")) {
            unknown(() -> call(user));
            unknown(() -> as(user, () -> agenda.file(point, attached)));
            unknown(() -> as(user, () -> agenda.getToEdit(meeting)));
            unknown(() -> as(user, () -> agenda.save(point("X", 1))));
            unknown(() -> as(user, () -> done(() -> agenda.begin(meeting, "X", null))));
            unknown(() -> as(user, () -> done(() -> agenda.fromTemplate(meeting))));
            unknown(() -> as(user, () -> done(() -> agenda.move(meeting, point, true))));
            unknown(() -> as(user, () -> done(() -> agenda.remove(meeting, point))));
            unknown(() -> as(user, () -> done(() -> agenda.attach(meeting, point, "x.png", file))));
            unknown(() -> as(user, () -> done(() -> agenda.detach(meeting, point, "bild.png"))));
            unknown(() -> as(user, () -> done(() -> calls.send(meeting))));
            unknown(() -> as(user, () -> templates.get(group)));
            unknown(() -> as(user, () -> done(() -> templates.say(group, "X", 1))));
        }
        unknown(() -> call(null));
        assertThatThrownBy(() -> as(null, () -> agenda.file(point, attached)))
                .isInstanceOf(LoginRequired.class);
        denied(MEMBER, () -> agenda.getToEdit(meeting));
        denied(MEMBER, () -> agenda.save(point("X", 1)));
        denied(MEMBER, () -> done(() -> agenda.begin(meeting, "X", null)));
        denied(MEMBER, () -> done(() -> agenda.fromTemplate(meeting)));
        denied(MEMBER, () -> done(() -> agenda.move(meeting, point, true)));
        denied(MEMBER, () -> done(() -> agenda.remove(meeting, point)));
        denied(MEMBER, () -> done(() -> agenda.attach(meeting, point, "x.png", file)));
        denied(MEMBER, () -> done(() -> agenda.detach(meeting, point, "bild.png")));
        denied(MEMBER, () -> done(() -> calls.send(meeting)));
        denied(MEMBER, () -> templates.get(group));
        denied(MEMBER, () -> done(() -> templates.add(group, AgendaItemKind.REPORT, "X", null)));
        denied(MEMBER, () -> done(() -> templates.remove(group, 1)));
        denied(MEMBER, () -> done(() -> templates.move(group, 1, true)));
        // The day after the mandate has ended, nothing is left.
        appoint(SECRETARY, "kontakt.ale", GroupRole.MEMBER, TODAY);
        assertThat(titles(call("kontakt.ale").points())).contains("Hemlig punkt");
        clock.set(TODAY.plusDays(1).atTime(0, 0));
        unknown(() -> call("kontakt.ale"));
        unknown(() -> as("kontakt.ale", () -> agenda.file(point, attached)));
    }

    @Test
    void everybody_reads_the_call_of_an_open_group_as_it_was_sent_and_nothing_more()
            throws Exception {
        group = as("karin.koordinator", () -> groups.save(facts(true)));
        appoint("karin.koordinator", SECRETARY, GroupRole.SECRETARY, null);
        meeting = plan(MEETING, "Hälsa");
        long point = add("Punkt med namn", 20);
        as(SECRETARY, () -> done(() -> agenda.attach(meeting, point, "bild.png", picture())));
        unknown(() -> call(null));
        as(SECRETARY, () -> done(() -> calls.send(meeting)));
        add("Inte skickad", 5);
        as(
                SECRETARY,
                () ->
                        done(
                                () ->
                                        agenda.begin(
                                                meeting,
                                                "Ännu hemligt",
                                                "Det här är inte skickat.")));
        CallDetails open = call(null);
        assertThat(open.theme()).isEqualTo("Hälsa");
        assertThat(open.intro()).isNotEqualTo("Det här är inte skickat.");
        assertThat(titles(open.points())).contains("Punkt med namn").doesNotContain("Inte skickad");
        assertThat(open.points())
                .allSatisfy(
                        p -> {
                            assertThat(p.presenter()).isNull();
                            assertThat(p.files()).isEmpty();
                        });
        assertThat(open.changes()).isEmpty();
    }

    @Test
    void documents_of_many_points_cost_no_more_statements_than_those_of_one() throws Exception {
        byte[] file = picture();
        long first = add("Första", 5);
        as(SECRETARY, () -> done(() -> agenda.attach(meeting, first, "bild.png", file)));
        long few = Statements.fewest(() -> call(MEMBER));
        for (int i = 0; i < 4; i++) {
            long point = add("Punkt " + i, 5);
            as(SECRETARY, () -> done(() -> agenda.attach(meeting, point, "bild.png", file)));
        }
        assertThat(call(MEMBER).points().stream().mapToInt(p -> p.files().size()).sum())
                .isEqualTo(5);
        assertThat(Statements.fewest(() -> call(MEMBER))).isEqualTo(few);
    }

    @Test
    void what_is_no_document_is_refused() throws Exception {
        long point = add("Punkt", 5);
        refused(
                "error.attachment.broken",
                () ->
                        as(
                                SECRETARY,
                                () ->
                                        done(
                                                () ->
                                                        agenda.attach(
                                                                meeting,
                                                                point,
                                                                "plan.pdf",
                                                                "%PDF-nej"
                                                                        .getBytes(
                                                                                StandardCharsets
                                                                                        .UTF_8)))));
    }

    private static byte[] picture() throws java.io.IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB),
                "png",
                out);
        return out.toByteArray();
    }
}
