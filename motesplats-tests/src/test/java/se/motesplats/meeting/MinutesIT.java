package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.AttendanceMode;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.livetext.LiveTextPlace;
import se.motesplats.livetext.service.LiveTextService;
import se.motesplats.livetext.service.SaveLiveText;
import se.motesplats.meeting.call.service.AgendaService;
import se.motesplats.meeting.call.service.SavePoint;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.date.service.SaveMeeting;
import se.motesplats.meeting.group.service.AddGroupOrganisation;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.EndMandate;
import se.motesplats.meeting.group.service.GroupOrganisationRow;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.meeting.minutes.service.ApproverChoice;
import se.motesplats.meeting.minutes.service.AskForChange;
import se.motesplats.meeting.minutes.service.CorrectMinutes;
import se.motesplats.meeting.minutes.service.MinutesAnswerService;
import se.motesplats.meeting.minutes.service.MinutesDetails;
import se.motesplats.meeting.minutes.service.MinutesDraft;
import se.motesplats.meeting.minutes.service.MinutesDraftService;
import se.motesplats.meeting.minutes.service.MinutesFilter;
import se.motesplats.meeting.minutes.service.MinutesListItem;
import se.motesplats.meeting.minutes.service.MinutesService;
import se.motesplats.meeting.minutes.service.MinutesStepService;
import se.motesplats.meeting.minutes.service.MinutesVersionRow;
import se.motesplats.meeting.minutes.service.SaveMinutes;
import se.motesplats.meeting.minutes.service.SendMinutes;
import se.motesplats.meeting.sitting.service.AddVisitor;
import se.motesplats.meeting.sitting.service.SittingRow;
import se.motesplats.meeting.sitting.service.SittingService;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.shared.text.service.TextRun;

/** Minutes from the click that makes them to the correction of what was published. */
@ArquillianTest
class MinutesIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final String SECRETARY = "petra.palm";
    private static final String MEMBER = "emil.ek";
    private static final String SUBSTITUTE = "kontakt.ale";
    private static final String GUEST = "wilma.wester";
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 23);
    private static final LocalDate DAY = LocalDate.of(2017, 2, 13);

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private AgendaService agenda;
    @Inject private SittingService sitting;
    @Inject private LiveTextService texts;
    @Inject private MinutesDraftService drafts;
    @Inject private MinutesStepService steps;
    @Inject private MinutesAnswerService answers;
    @Inject private MinutesService minutes;
    @Inject private SearchService search;
    @Inject private ClockService clock;
    @Inject private Rows rows;
    @Inject private UserTransaction transaction;

    private long group;
    private long meeting;

    @BeforeEach
    void a_meeting_of_an_open_group() throws Exception {
        clock.set(TODAY.atTime(9, 0));
        made++;
        group = as(COORDINATOR, () -> groups.save(facts(null, 0, true)));
        for (String name : List.of("Bryggan", "G7", "Ria")) {
            as(
                    COORDINATOR,
                    () ->
                            done(
                                    () ->
                                            membership.addOrganisation(
                                                    new AddGroupOrganisation(
                                                            group, null, name, TODAY))));
        }
        appoint(SECRETARY, GroupRole.SECRETARY, null);
        appoint(MEMBER, GroupRole.REPRESENTATIVE, "Bryggan");
        appoint(SUBSTITUTE, GroupRole.SUBSTITUTE, "Ria");
        meeting = plan(DAY);
        plan(DAY.plusDays(28));
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    private static SaveGroup facts(@Nullable Long id, int version, boolean open) {
        return new SaveGroup(
                id,
                version,
                1L,
                "Protokollgrupp " + made,
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

    private long plan(LocalDate day) throws Exception {
        return as(
                SECRETARY,
                () ->
                        meetings.save(
                                new SaveMeeting(
                                        null,
                                        0,
                                        group,
                                        day,
                                        LocalTime.of(13, 30),
                                        120,
                                        AttendanceMode.ON_SITE,
                                        "Bryggan",
                                        null,
                                        "Hälsa")));
    }

    private void appoint(String who, GroupRole role, @Nullable String organisation)
            throws Exception {
        String email = who + "@motesplats.example";
        String[] names = people.findByEmail(email).orElseThrow().getName().split(" ", 2);
        appoint(names[0], names[1], email, role, organisation);
    }

    private void appoint(
            String given,
            String family,
            String email,
            GroupRole role,
            @Nullable String organisation)
            throws Exception {
        Long of =
                organisation == null
                        ? null
                        : as(COORDINATOR, () -> membership.organisations(group)).stream()
                                .filter(o -> o.name().equals(organisation))
                                .map(GroupOrganisationRow::id)
                                .findFirst()
                                .orElseThrow();
        as(
                COORDINATOR,
                () ->
                        membership.appoint(
                                new Appoint(
                                        group, null, given, family, email, role, of, null, TODAY,
                                        null, null)));
    }

    private long seat(String organisation) throws Exception {
        return as(SECRETARY, () -> sitting.get(meeting)).people().stream()
                .filter(p -> organisation.equals(p.organisation()))
                .map(SittingRow::seatId)
                .findFirst()
                .orElseThrow();
    }

    private long point(String title) throws Exception {
        return as(
                SECRETARY,
                () ->
                        agenda.save(
                                new SavePoint(
                                        null,
                                        0,
                                        meeting,
                                        AgendaItemPart.POINT,
                                        AgendaItemKind.DISCUSSION,
                                        title,
                                        null,
                                        null,
                                        null,
                                        10)));
    }

    private void note(String field, String text) throws Exception {
        as(
                SECRETARY,
                () ->
                        texts.save(
                                new SaveLiveText(
                                        LiveTextPlace.of("MEETING:" + meeting + ':' + field),
                                        "a",
                                        0,
                                        0,
                                        null,
                                        text)));
    }

    /** The meeting is held, and its secretary makes minutes of it. */
    private MinutesDraft draft() throws Exception {
        clock.set(DAY.atTime(16, 0));
        as(SECRETARY, () -> done(() -> sitting.hold(meeting)));
        as(SECRETARY, () -> done(() -> drafts.make(meeting)));
        return written();
    }

    private MinutesDraft written() throws Exception {
        return as(SECRETARY, () -> drafts.getToEdit(meeting));
    }

    private void write(String text) throws Exception {
        MinutesDraft now = written();
        as(
                SECRETARY,
                () -> drafts.save(new SaveMinutes(meeting, now.version(), now.title(), text)));
    }

    private void send(String... approvers) throws Exception {
        int version = written().version();
        Set<Long> ids = List.of(approvers).stream().map(this::personId).collect(Collectors.toSet());
        as(SECRETARY, () -> done(() -> steps.send(new SendMinutes(meeting, version, ids))));
    }

    private void approve(String who, int number) throws Exception {
        as(who, () -> done(() -> answers.approve(meeting, number)));
    }

    private void publish(MinutesAudience audience) throws Exception {
        as(SECRETARY, () -> done(() -> steps.publish(meeting, audience)));
    }

    private void published(String text, MinutesAudience audience) throws Exception {
        draft();
        write(text);
        send(MEMBER);
        approve(MEMBER, 1);
        publish(audience);
    }

    private MinutesDetails read(@Nullable String who) throws Exception {
        return as(who, () -> minutes.get(meeting, null));
    }

    private static String words(MinutesDetails details) {
        return details.blocks().stream()
                .flatMap(block -> block.lines().stream())
                .map(line -> line.stream().map(TextRun::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static void unknown(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(NotFound.class);
    }

    private long mails(String template) {
        return rows.number(
                "select count(*) from outbox_mail where template = ?1 and subject like ?2",
                template,
                "%Protokollgrupp " + made + " %");
    }

    private void change(String sql, long id) throws Exception {
        as(
                COORDINATOR,
                () ->
                        done(
                                () -> {
                                    transaction.begin();
                                    caller.tellDatabase();
                                    rows.read(
                                            em ->
                                                    em.createNativeQuery(sql)
                                                            .setParameter(1, id)
                                                            .executeUpdate());
                                    transaction.commit();
                                }));
    }

    private void letIn(String guest) throws Exception {
        change(
                "insert into meeting_guest (id, version, meeting_id, person_id, status, asked_at)"
                        + " select nextval('seq_id'), 1, "
                        + meeting
                        + ", id, 'APPROVED', now() from person where id = ?1",
                personId(guest));
    }

    @Test
    void a_draft_says_who_was_there_what_was_said_and_when_the_next_meeting_is() throws Exception {
        long here = seat("Bryggan");
        long away = seat("Ria");
        long first = point("Maskrosbarn *nu*");
        long gone = point("Struken");
        as(SECRETARY, () -> done(() -> sitting.mark(meeting, here, Presence.PRESENT)));
        as(SECRETARY, () -> done(() -> sitting.mark(meeting, away, Presence.EXCUSED)));
        as(
                SECRETARY,
                () -> done(() -> sitting.addVisitor(new AddVisitor(meeting, "Maja Malm", "Ale"))));
        note("point-" + first, "Vi pratade.\n- Och skrev");
        note("point-" + gone, "Om det strukna.");
        note("notes", "Fika nästa gång.");
        as(SECRETARY, () -> done(() -> agenda.remove(meeting, gone)));

        MinutesDraft draft = draft();

        assertThat(draft.title())
                .isEqualTo(
                        "Minnesanteckningar: Protokollgrupp " + made + " måndag 13 februari 2017");
        assertThat(draft.text())
                .contains(
                        "måndag 13 februari 2017",
                        "kl. 13.30–15.30",
                        "**Plats:** Bryggan",
                        "## Närvarande (1 av 3 organisationer)",
                        "- Bryggan: Emil Ek",
                        "**Anmält frånvaro:** ",
                        "(Ria), ersättare",
                        "**Besökare:** Maja Malm (Ale)",
                        "**Inte representerade:** G7, Ria",
                        "Maskrosbarn \\*nu\\*",
                        "Vi pratade.\n- Och skrev",
                        "Fika nästa gång.",
                        "## Anteckningar till punkter som inte finns kvar\n\nOm det strukna.",
                        "## Nästa möte\n\nmåndag 13 mars 2017")
                .doesNotContain("Struken");
        assertThat(words(read(SECRETARY))).contains("Maskrosbarn *nu*", "Och skrev");
        // A second click makes nothing anew.
        write("Ändrat");
        as(SECRETARY, () -> done(() -> drafts.make(meeting)));
        assertThat(written().text()).isEqualTo("Ändrat");
    }

    @Test
    void a_meeting_that_is_not_held_has_no_minutes() throws Exception {
        refused(
                "error.meeting.notesNotHeld",
                () -> as(SECRETARY, () -> done(() -> drafts.make(meeting))));
        assertThat(as(SECRETARY, () -> minutes.links(meeting)).isAny()).isFalse();
        unknown(() -> written());
    }

    @Test
    void who_saves_what_another_has_changed_since_is_told_and_takes_nothing_away()
            throws Exception {
        MinutesDraft seen = draft();
        write("Det första");
        SaveMinutes late = new SaveMinutes(meeting, seen.version(), "Sen", "Det andra");
        assertThatThrownBy(() -> as(COORDINATOR, () -> drafts.save(late)))
                .isInstanceOf(StaleData.class);
        assertThatThrownBy(
                        () ->
                                as(
                                        COORDINATOR,
                                        () ->
                                                done(
                                                        () ->
                                                                steps.send(
                                                                        new SendMinutes(
                                                                                meeting,
                                                                                seen.version(),
                                                                                Set.of(
                                                                                        personId(
                                                                                                MEMBER)))))))
                .isInstanceOf(StaleData.class);
        assertThat(written().text()).isEqualTo("Det första");
    }

    @Test
    void all_who_are_named_approve_and_a_wish_leads_back_to_the_draft() throws Exception {
        draft();
        assertThat(as(SECRETARY, () -> steps.get(meeting)).choices())
                .extracting(ApproverChoice::personId)
                .containsExactlyInAnyOrder(personId(MEMBER), personId(SUBSTITUTE));
        refused("error.meeting.notesApprover", () -> send(SECRETARY));
        refused("error.meeting.notesApprover", () -> send(MEMBER, "chef.partille"));
        refused("error.meeting.notesNobody", this::send);
        assertThat(mails("meeting-notes-asked")).isZero();

        send(MEMBER, SUBSTITUTE);
        assertThat(mails("meeting-notes-asked")).isEqualTo(2);
        refused("error.meeting.notesStatus", () -> write("För sent"));
        approve(MEMBER, 1);
        refused("error.meeting.notesAnswered", () -> approve(MEMBER, 1));
        refused("error.meeting.notesStatus", () -> publish(MinutesAudience.MEMBERS));
        as(
                SUBSTITUTE,
                () ->
                        done(
                                () ->
                                        answers.askForChange(
                                                new AskForChange(meeting, 1, "Beslutet saknas."))));
        assertThat(mails("meeting-notes-change")).isEqualTo(1);
        assertThat(written().wishes())
                .singleElement()
                .extracting("words")
                .isEqualTo("Beslutet saknas.");
        refused("error.meeting.notesOver", () -> approve(SUBSTITUTE, 1));

        write("Med beslutet");
        send(SUBSTITUTE);
        refused("error.meeting.notesOver", () -> approve(SUBSTITUTE, 1));
        approve(SUBSTITUTE, 2);
        assertThat(mails("meeting-notes-approved")).isEqualTo(1);
        // What somebody was named for, stays readable to that person.
        assertThat(read(MEMBER).versions())
                .extracting(MinutesVersionRow::number)
                .containsExactly(1);
        publish(MinutesAudience.MEMBERS);
        assertThat(mails("meeting-notes")).isEqualTo(3);
        assertThat(words(read(MEMBER))).isEqualTo("Med beslutet");
        assertThat(read(MEMBER).versions())
                .extracting(MinutesVersionRow::number)
                .containsExactly(2, 1);
    }

    @Test
    void a_correction_leaves_both_versions_readable_and_says_why() throws Exception {
        published("Första texten", MinutesAudience.EVERYBODY);
        as(SECRETARY, () -> done(() -> steps.correct(new CorrectMinutes(meeting, "Fel dag."))));
        write("Andra texten");
        assertThat(words(read(null))).isEqualTo("Första texten");
        send(MEMBER);
        approve(MEMBER, 2);
        assertThat(words(read(null))).isEqualTo("Första texten");
        publish(MinutesAudience.EVERYBODY);

        MinutesDetails now = read(null);
        assertThat(words(now)).isEqualTo("Andra texten");
        assertThat(Objects.requireNonNull(now.shown()).correction()).isEqualTo("Fel dag.");
        assertThat(now.versions()).extracting(MinutesVersionRow::number).containsExactly(2, 1);
        MinutesDetails before = as(null, () -> minutes.get(meeting, 1));
        assertThat(words(before)).isEqualTo("Första texten");
        assertThat(before.isOutdated()).isTrue();
        assertThat(before.approvers()).isEmpty();
        assertThat(as(MEMBER, () -> minutes.difference(meeting, 1, 2)).isNone()).isFalse();
        unknown(() -> as(MEMBER, () -> minutes.difference(meeting, 1, 3)));
        assertThat(mails("meeting-notes")).isEqualTo(6);
        assertThat(
                        rows.number(
                                "select count(*) from minutes_version v join meeting_minutes n on n.id ="
                                        + " v.minutes_id where n.meeting_id = ?1 and v.latest",
                                meeting))
                .isEqualTo(1);
    }

    @Test
    void two_who_approve_at_once_approve_once_together() throws Exception {
        draft();
        send(MEMBER, SUBSTITUTE);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Boolean>> both = new ArrayList<>();
        for (String who : List.of(MEMBER, SUBSTITUTE)) {
            both.add(
                    threads.submit(
                            request(
                                    who,
                                    () -> {
                                        together.await();
                                        return done(() -> answers.approve(meeting, 1));
                                    })));
        }
        for (Future<Boolean> one : both) {
            assertThat(one.get()).isTrue();
        }
        assertThat(written().status()).isEqualTo(MinutesStatus.APPROVED);
        assertThat(mails("meeting-notes-approved")).isEqualTo(1);
    }

    @Test
    void only_those_who_prepare_the_meetings_write_and_only_those_named_answer() throws Exception {
        letIn(GUEST);
        MinutesDraft draft = draft();
        SaveMinutes save = new SaveMinutes(meeting, draft.version(), "Kapad", "Kapad");
        SendMinutes send = new SendMinutes(meeting, draft.version(), Set.of(personId(MEMBER)));
        List<Callable<?>> writing =
                List.of(
                        () -> done(() -> drafts.make(meeting)),
                        () -> drafts.getToEdit(meeting),
                        () -> drafts.save(save),
                        () -> steps.get(meeting),
                        () -> done(() -> steps.send(send)),
                        () -> done(() -> steps.takeBack(meeting)),
                        () -> done(() -> steps.publish(meeting, MinutesAudience.MEMBERS)),
                        () -> done(() -> steps.correct(new CorrectMinutes(meeting, "Därför"))));
        List<Callable<?>> answering =
                List.of(
                        () -> answers.get(meeting),
                        () -> done(() -> answers.approve(meeting, 1)),
                        () ->
                                done(
                                        () ->
                                                answers.askForChange(
                                                        new AskForChange(meeting, 1, "Nej"))));
        for (Callable<?> work : writing) {
            denied(MEMBER, work);
        }
        unknown(() -> read(MEMBER));
        send(MEMBER);
        for (Callable<?> work : answering) {
            denied(SECRETARY, work);
            unknown(() -> as(SUBSTITUTE, work));
        }
        assertThat(words(read(MEMBER))).isNotEmpty();
        unknown(() -> read(SUBSTITUTE));
        for (String user : List.of(GUEST, "chef.partille", "admin")) {
            for (Callable<?> work : writing) {
                unknown(() -> as(user, work));
            }
            for (Callable<?> work : answering) {
                unknown(() -> as(user, work));
            }
            unknown(() -> read(user));
        }
        approve(MEMBER, 1);
        publish(MinutesAudience.MEMBERS);
        assertThat(words(read(SUBSTITUTE))).isNotEmpty();
        for (String user : List.of(GUEST, "chef.partille", "admin")) {
            unknown(() -> read(user));
            assertThat(as(user, () -> minutes.ofGroup(group, 5))).isEmpty();
            assertThat(as(user, () -> minutes.links(meeting)).isAny()).isFalse();
        }
        unknown(() -> read(null));
    }

    @Test
    void who_leaves_reads_nothing_from_the_next_day_on_and_answers_nothing() throws Exception {
        draft();
        send(MEMBER, SUBSTITUTE);
        assertThat(words(read(MEMBER))).isNotEmpty();
        long seat = seat("Bryggan");
        as(COORDINATOR, () -> done(() -> membership.end(new EndMandate(group, seat, null, DAY))));
        clock.set(DAY.plusDays(1).atTime(9, 0));
        unknown(() -> read(MEMBER));
        unknown(() -> as(MEMBER, () -> answers.get(meeting)));
        unknown(() -> as(MEMBER, () -> done(() -> answers.approve(meeting, 1))));

        as(SECRETARY, () -> done(() -> steps.takeBack(meeting)));
        send(SUBSTITUTE);
        approve(SUBSTITUTE, 2);
        publish(MinutesAudience.MEMBERS);
        unknown(() -> read(MEMBER));
        assertThat(found(MEMBER, "Protokollgrupp " + made)).isZero();
        assertThat(found(SUBSTITUTE, "Protokollgrupp " + made)).isEqualTo(1);
    }

    @Test
    void everybody_reads_what_is_for_everybody_as_long_as_the_group_is_open() throws Exception {
        draft();
        write("Ring eller skriv till bo.ek@exempel.se");
        send(MEMBER);
        approve(MEMBER, 1);
        refused("error.meeting.notesAddress", () -> publish(MinutesAudience.EVERYBODY));
        publish(MinutesAudience.MEMBERS);
        unknown(() -> read(null));
        refused("error.meeting.notesPublished", () -> publish(MinutesAudience.MEMBERS));
        as(
                SECRETARY,
                () -> done(() -> steps.correct(new CorrectMinutes(meeting, "Ingen adress."))));
        write("Ring");
        send(MEMBER);
        approve(MEMBER, 2);
        publish(MinutesAudience.MEMBERS);
        // Opened to everybody later: nobody is told again.
        long told = mails("meeting-notes");
        publish(MinutesAudience.EVERYBODY);
        assertThat(mails("meeting-notes")).isEqualTo(told);
        assertThat(words(read(null))).isEqualTo("Ring");
        unknown(() -> as(null, () -> minutes.get(meeting, 1)));
        assertThat(as(null, () -> minutes.ofGroup(group, 5)))
                .extracting(MinutesListItem::meetingId)
                .containsExactly(meeting);
        assertThat(found(null, "Protokollgrupp " + made)).isEqualTo(1);

        int version = as(COORDINATOR, () -> groups.getToEdit(group)).version();
        as(COORDINATOR, () -> groups.save(facts(group, version, false)));
        unknown(() -> read(null));
        assertThat(as(null, () -> minutes.ofGroup(group, 5))).isEmpty();
        assertThat(found(null, "Protokollgrupp " + made)).isZero();
        assertThat(words(read(MEMBER))).isEqualTo("Ring");
    }

    @Test
    void lists_and_the_search_find_words_for_those_who_may_read() throws Exception {
        long here = seat("Bryggan");
        as(SECRETARY, () -> done(() -> sitting.mark(meeting, here, Presence.PRESENT)));
        String word = "Rariteten" + made;
        published("Vi talade om " + word + " länge.", MinutesAudience.MEMBERS);

        assertThat(found(MEMBER, word)).isEqualTo(1);
        assertThat(found("chef.partille", word)).isZero();
        assertThat(found(null, word)).isZero();
        assertThat(listed(MEMBER, new MinutesFilter(group, 2017, "Bryggan", word))).isEqualTo(1);
        assertThat(listed(MEMBER, new MinutesFilter(group, 2016, null, null))).isZero();
        assertThat(listed(MEMBER, new MinutesFilter(group, null, "G7", null))).isZero();
        assertThat(listed(MEMBER, new MinutesFilter(null, null, null, word))).isEqualTo(1);
        assertThat(listed("chef.partille", new MinutesFilter(group, null, null, null))).isZero();
        assertThat(as(MEMBER, () -> minutes.choices()).organisations()).contains("Bryggan");
        assertThat(as(MEMBER, () -> minutes.choices()).years()).contains(2017);
    }

    private int listed(String who, MinutesFilter filter) throws Exception {
        int count = as(who, () -> minutes.count(filter));
        assertThat(as(who, () -> minutes.list(filter, 0, 100))).hasSize(count);
        return count;
    }

    private long found(@Nullable String who, String text) throws Exception {
        return as(who, () -> search.find(text, SearchKind.MINUTES, 5)).kinds().stream()
                .mapToLong(kind -> kind.count())
                .sum();
    }

    @Test
    void whose_identity_is_protected_afterwards_is_named_no_more() throws Exception {
        String email = "hemlig" + made + "@motesplats.example";
        appoint("Hemlig", "Hansson" + made, email, GroupRole.REPRESENTATIVE, "G7");
        long here = seat("G7");
        as(SECRETARY, () -> done(() -> sitting.mark(meeting, here, Presence.PRESENT)));
        assertThat(draft().text()).contains("Hemlig Hansson" + made);
        change(
                "update person set protected_identity = true where id = ?1",
                people.findByEmail(email).orElseThrow().getId());

        assertThat(written().text()).doesNotContain("Hansson").contains("(namnet visas inte)");
        send(MEMBER);
        assertThat(words(read(MEMBER))).doesNotContain("Hansson");
    }
}
