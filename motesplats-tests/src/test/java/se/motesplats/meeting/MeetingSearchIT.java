package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.AttendanceMode;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.meeting.call.service.AgendaService;
import se.motesplats.meeting.call.service.MeetingCallService;
import se.motesplats.meeting.call.service.SavePoint;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.date.service.SaveMeeting;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchService;
import se.motesplats.shared.clock.service.ClockService;

/**
 * Who finds what of groups and meetings: for each word that stands somewhere, each kind of person.
 */
@ArquillianTest
class MeetingSearchIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final String SECRETARY = "petra.palm";
    private static final String MEMBER = "emil.ek";
    private static final String GUEST = "kontakt.tjorn";
    private static final String FORMER = "kontakt.ale";
    private static final String OTHER = "chef.hisingen";
    private static final @Nullable String VISITOR = null;
    private static final List<String> INSIDE = List.of(COORDINATOR, SECRETARY, MEMBER);
    private static final List<String> OUTSIDE = List.of(GUEST, FORMER, OTHER);
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 16);

    /** Words that no other test says, nor anything like them. */
    private static final List<String> NAMES =
            List.of("Kvittenmarmelad", "Havtornsglass", "Rönnbärsgele", "Slånbärssaft");

    private static final String PURPOSE = "Yxskaftsslöjd";
    private static final String PLACE = "Pimpstensgrottan";
    private static final String THEME = "Virknålsfodral";
    private static final String POINT = "Zinkbaljetvätt";
    private static final String DRAFT = "Myskoxekalvning";

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private AgendaService agenda;
    @Inject private MeetingCallService calls;
    @Inject private SearchService search;
    @Inject private ClockService clock;
    @Inject private Rows rows;
    @Inject private UserTransaction transaction;

    private String word = "";
    private long group;
    private long meeting;

    @BeforeEach
    void winter() {
        clock.set(TODAY.atTime(9, 0));
    }

    /** What one test made, the next does not find. */
    @AfterEach
    void tell_the_real_time() throws Exception {
        change(
                "update meeting_group set name = 'Sökt', purpose = null, place = 'Bryggan' where id = ?1",
                group);
        change("update meeting set theme = null, place = 'Bryggan' where group_id = ?1", group);
        change(
                "update called_item set title = 'Sökt' where release_id in (select r.id from call_release r"
                        + " join meeting m on m.id = r.meeting_id where m.group_id = ?1)",
                group);
        clock.reset();
    }

    private void change(String sql, Object... values) throws Exception {
        as(
                COORDINATOR,
                () ->
                        done(
                                () -> {
                                    transaction.begin();
                                    caller.tellDatabase();
                                    rows.read(
                                            em -> {
                                                var query = em.createNativeQuery(sql);
                                                for (int i = 0; i < values.length; i++) {
                                                    query.setParameter(i + 1, values[i]);
                                                }
                                                return query.executeUpdate();
                                            });
                                    transaction.commit();
                                }));
    }

    private void group(boolean open) throws Exception {
        word = NAMES.get(made++);
        group =
                as(
                        COORDINATOR,
                        () ->
                                groups.save(
                                        new SaveGroup(
                                                null,
                                                0,
                                                1L,
                                                word,
                                                "Om " + PURPOSE,
                                                GroupStatus.ACTIVE,
                                                open,
                                                null,
                                                null,
                                                90,
                                                AttendanceMode.ON_SITE,
                                                PLACE,
                                                null,
                                                7)));
        appoint(SECRETARY, GroupRole.SECRETARY, TODAY, null);
        appoint(MEMBER, GroupRole.MEMBER, TODAY, null);
        appoint(FORMER, GroupRole.MEMBER, TODAY.minusDays(30), TODAY.minusDays(1));
        meeting = plan(LocalDate.of(2017, 2, 13));
        plan(LocalDate.of(2017, 3, 13));
        change(
                "insert into meeting_guest (id, version, meeting_id, person_id, status, asked_at)"
                        + " values (nextval('seq_id'), 1, ?1, ?2, 'APPROVED', now())",
                meeting,
                personId(GUEST));
    }

    private long plan(LocalDate day) throws Exception {
        return as(
                COORDINATOR,
                () ->
                        meetings.save(
                                new SaveMeeting(
                                        null,
                                        0,
                                        group,
                                        day,
                                        LocalTime.of(10, 0),
                                        90,
                                        AttendanceMode.ON_SITE,
                                        PLACE,
                                        null,
                                        THEME)));
    }

    private void appoint(String who, GroupRole role, LocalDate from, @Nullable LocalDate to)
            throws Exception {
        String email = who + "@motesplats.example";
        String[] names = people.findByEmail(email).orElseThrow().getName().split(" ", 2);
        as(
                COORDINATOR,
                () ->
                        membership.appoint(
                                new Appoint(
                                        group, null, names[0], names[1], email, role, null, null,
                                        from, to, null)));
    }

    private void point(String title) throws Exception {
        as(
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

    private List<String> pages(@Nullable String user, SearchKind kind, String text)
            throws Exception {
        return as(user, () -> search.find(text, kind, 20)).kinds().stream()
                .flatMap(found -> found.hits().stream())
                .map(SearchHit::page)
                .toList();
    }

    private void finds(int expected, SearchKind kind, String text, List<String> users)
            throws Exception {
        for (String user : users) {
            assertThat(pages(user, kind, text)).as(user + " " + text).hasSize(expected);
        }
    }

    @Test
    void a_closed_group_is_found_by_those_who_sit_in_it_or_coordinate_it() throws Exception {
        group(false);
        for (String text : List.of(word, word.substring(3), "om " + PURPOSE, PLACE)) {
            finds(1, SearchKind.GROUP, text, INSIDE);
            finds(0, SearchKind.GROUP, text, OUTSIDE);
            assertThat(pages(VISITOR, SearchKind.GROUP, text)).isEmpty();
        }
    }

    @Test
    void the_meetings_of_a_closed_group_are_found_by_its_members_and_one_by_its_guest()
            throws Exception {
        group(false);
        point(POINT);
        as(SECRETARY, () -> done(() -> calls.send(meeting)));
        point(DRAFT);
        for (String text : List.of(THEME, PLACE)) {
            finds(2, SearchKind.MEETING, text, INSIDE);
            finds(0, SearchKind.MEETING, text, List.of(FORMER, OTHER));
            assertThat(pages(GUEST, SearchKind.MEETING, text))
                    .containsExactly("/meeting/view.xhtml?meeting=" + meeting);
        }
        finds(1, SearchKind.MEETING, POINT, INSIDE);
        finds(1, SearchKind.MEETING, POINT, List.of(GUEST));
        finds(0, SearchKind.MEETING, POINT, List.of(FORMER, OTHER));
        finds(0, SearchKind.MEETING, DRAFT, INSIDE);
        // Nor by a typing error.
        finds(0, SearchKind.MEETING, THEME.replace("irk", "rik"), List.of(FORMER, OTHER));
        assertThat(pages(VISITOR, SearchKind.MEETING, THEME)).isEmpty();

        change("update meeting_guest set status = 'WITHDRAWN' where meeting_id = ?1", meeting);
        finds(0, SearchKind.MEETING, THEME, List.of(GUEST));
    }

    @Test
    void of_an_open_group_everybody_finds_what_is_open_and_what_was_called_to() throws Exception {
        group(true);
        point(POINT);
        finds(1, SearchKind.GROUP, word, INSIDE);
        finds(1, SearchKind.GROUP, PURPOSE, OUTSIDE);
        finds(0, SearchKind.MEETING, THEME, List.of(FORMER, OTHER));
        finds(0, SearchKind.MEETING, PLACE, List.of(FORMER, OTHER));

        as(SECRETARY, () -> done(() -> calls.send(meeting)));
        for (String text : List.of(THEME, PLACE, POINT)) {
            for (String user : List.of(FORMER, OTHER)) {
                assertThat(pages(user, SearchKind.MEETING, text))
                        .as(user + " " + text)
                        .containsExactly("/meeting/call.xhtml?meeting=" + meeting);
            }
        }
        assertThat(pages(VISITOR, SearchKind.GROUP, word)).isEmpty();
        assertThat(pages(VISITOR, SearchKind.MEETING, POINT)).isEmpty();
    }

    @Test
    void a_theme_that_was_not_sent_is_not_known_outside() throws Exception {
        group(true);
        as(SECRETARY, () -> done(() -> calls.send(meeting)));
        change("update meeting set theme = ?1 where id = ?2", DRAFT, meeting);
        finds(1, SearchKind.MEETING, DRAFT, INSIDE);
        finds(0, SearchKind.MEETING, DRAFT, List.of(FORMER, OTHER));
        assertThat(as(OTHER, () -> search.find(THEME, SearchKind.MEETING, 20)).toString())
                .contains(THEME)
                .doesNotContain(DRAFT);
        change("update meeting_group set status = 'ENDED' where id = ?1", group);
        finds(0, SearchKind.GROUP, word, OUTSIDE);
        finds(0, SearchKind.MEETING, THEME, List.of(FORMER, OTHER));
        finds(1, SearchKind.GROUP, word, INSIDE);
    }
}
