package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
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
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.meeting.news.service.CommentNews;
import se.motesplats.meeting.news.service.HidePost;
import se.motesplats.meeting.news.service.NewsDetails;
import se.motesplats.meeting.news.service.NewsService;
import se.motesplats.meeting.news.service.PostRow;
import se.motesplats.meeting.news.service.WriteNews;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.clock.service.ClockService;

/** News of groups: who writes, reads, comments and hides, and who gets a mail. */
@ArquillianTest
class NewsIT extends Actors {

    private static final LocalDate TODAY = LocalDate.of(2017, 1, 16);
    private static final String SECRETARY = "petra.palm";
    private static final String MEMBER = "emil.ek";
    private static final String OTHER = "kontakt.ale";
    private static final String STRANGER = "wilma.wester";

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private NewsService news;
    @Inject private ClockService clock;
    @Inject private Rows rows;

    private long group;

    @BeforeEach
    void a_group_with_a_secretary_and_two_members() throws Exception {
        clock.set(TODAY.atTime(9, 0));
        group =
                as(
                        "karin.koordinator",
                        () ->
                                groups.save(
                                        new SaveGroup(
                                                null,
                                                0,
                                                1L,
                                                "Nyheter " + ++made,
                                                null,
                                                GroupStatus.ACTIVE,
                                                true,
                                                null,
                                                null,
                                                90,
                                                AttendanceMode.ON_SITE,
                                                "Bryggan",
                                                null,
                                                7)));
        appoint(SECRETARY, GroupRole.SECRETARY, null);
        appoint(MEMBER, GroupRole.MEMBER, null);
        appoint(OTHER, GroupRole.MEMBER, TODAY);
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    private void appoint(String who, GroupRole role, @Nullable LocalDate to) throws Exception {
        String email = who + "@motesplats.example";
        String[] names = people.findByEmail(email).orElseThrow().getName().split(" ", 2);
        as(
                "karin.koordinator",
                () ->
                        membership.appoint(
                                new Appoint(
                                        group, null, names[0], names[1], email, role, null, null,
                                        TODAY, to, null)));
    }

    private long write(String title, boolean mailed) throws Exception {
        return as(
                SECRETARY,
                () -> news.write(new WriteNews(group, title, "Vi träffas i Bryggan.", mailed)));
    }

    private void comment(String who, long id, String words) throws Exception {
        as(who, () -> done(() -> news.comment(new CommentNews(id, words))));
    }

    private NewsDetails get(@Nullable String who, long id) throws Exception {
        return as(who, () -> news.get(id));
    }

    private static void unknown(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(NotFound.class);
    }

    private String told(long id) {
        return rows.text(
                "select coalesce(string_agg(to_address, ' ' order by to_address), '') from outbox_mail"
                        + " where template = 'meeting-news' and dedup_key like ?1",
                "meeting-news:" + id + ":%");
    }

    @Test
    void each_member_gets_a_mail_once_if_that_is_wished_and_the_writer_none() throws Exception {
        appoint(MEMBER, GroupRole.CONTACT, null);
        long mailed = write("Ny lokal", true);
        assertThat(told(mailed))
                .isEqualTo("emil.ek@motesplats.example kontakt.ale@motesplats.example");
        assertThat(get(MEMBER, mailed).people()).isEqualTo(2);
        long quiet = write("Nytt nummer", false);
        assertThat(told(quiet)).isEmpty();
        assertThat(as(MEMBER, () -> news.list(group, 0, 20)))
                .extracting("title")
                .containsExactly("Nytt nummer", "Ny lokal");
    }

    @Test
    void members_read_and_comment_and_strangers_know_nothing() throws Exception {
        long id = write("Ny lokal", false);
        comment(MEMBER, id, "Finns det <b>hiss</b>?");
        comment(SECRETARY, id, "Ja.");
        assertThat(get(MEMBER, id).comments())
                .extracting(PostRow::text)
                .containsExactly("Finns det <b>hiss</b>?", "Ja.");
        long comment = get(MEMBER, id).comments().get(0).id();
        for (String user : List.of(STRANGER, "admin")) {
            unknown(() -> get(user, id));
            unknown(() -> as(user, () -> news.list(group, 0, 20)));
            unknown(() -> as(user, () -> done(() -> news.comment(new CommentNews(id, "X")))));
            unknown(() -> as(user, () -> done(() -> news.hide(new HidePost(comment, "X")))));
            unknown(() -> as(user, () -> news.write(new WriteNews(group, "X", "X", false))));
        }
        assertThatThrownBy(() -> get(null, id)).isInstanceOf(LoginRequired.class);
        denied(MEMBER, () -> news.write(new WriteNews(group, "X", "X", false)));
        unknown(() -> get(MEMBER, comment));
        // The day after the mandate has ended, nothing is left.
        assertThat(get(OTHER, id).title()).isEqualTo("Ny lokal");
        clock.set(TODAY.plusDays(1).atTime(0, 0));
        unknown(() -> get(OTHER, id));
        unknown(() -> as(OTHER, () -> done(() -> news.comment(new CommentNews(id, "X")))));
    }

    @Test
    void the_own_words_can_be_taken_back_and_those_of_others_be_hidden_with_a_reason()
            throws Exception {
        long id = write("Ny lokal", false);
        comment(MEMBER, id, "Dumheter.");
        comment(OTHER, id, "Det tycker jag med.");
        List<PostRow> said = get(SECRETARY, id).comments();
        long first = said.get(0).id();
        long second = said.get(1).id();
        denied(OTHER, () -> done(() -> news.hide(new HidePost(first, "Jag vill."))));
        refused(
                "error.meeting.newsReason",
                () -> as(SECRETARY, () -> done(() -> news.hide(new HidePost(first, " ")))));
        as(SECRETARY, () -> done(() -> news.hide(new HidePost(first, "Håll god ton."))));
        as(OTHER, () -> done(() -> news.hide(new HidePost(second, null))));
        assertThat(get(MEMBER, id).comments())
                .singleElement()
                .extracting(PostRow::text, PostRow::hidden, PostRow::reason)
                .containsExactly("Dumheter.", true, "Håll god ton.");
        assertThat(get(SECRETARY, id).comments()).extracting(PostRow::hidden).containsOnly(true);
        assertThat(as(MEMBER, () -> news.list(group, 0, 1)).get(0).comments()).isZero();
        // What is not shown to somebody cannot be hidden by that one either.
        unknown(() -> as(MEMBER, () -> done(() -> news.hide(new HidePost(second, "X")))));
    }

    @Test
    void hidden_news_are_gone_for_members_and_take_no_comments() throws Exception {
        long id = write("Fel lokal", false);
        as(SECRETARY, () -> done(() -> news.hide(new HidePost(id, null))));
        unknown(() -> get(MEMBER, id));
        assertThat(as(MEMBER, () -> news.list(group, 0, 20))).isEmpty();
        refused(
                "error.meeting.newsHidden",
                () -> as(SECRETARY, () -> done(() -> news.comment(new CommentNews(id, "X")))));
    }

    @Test
    void empty_and_long_texts_are_refused() {
        for (String text : List.of(" ", "å".repeat(4001))) {
            assertThatThrownBy(
                            () ->
                                    as(
                                            SECRETARY,
                                            () ->
                                                    news.write(
                                                            new WriteNews(
                                                                    group, "X", text, false))))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void many_news_cost_no_more_statements_than_one() throws Exception {
        comment(MEMBER, write("Nyhet", false), "Bra.");
        long one = as(MEMBER, () -> Statements.fewest(() -> news.list(group, 0, 20)));
        for (int i = 0; i < 12; i++) {
            comment(MEMBER, write("Nyhet " + i, false), "Bra.");
        }
        assertThat(as(MEMBER, () -> news.list(group, 0, 20))).hasSize(13);
        assertThat(as(MEMBER, () -> Statements.fewest(() -> news.list(group, 0, 20))))
                .isEqualTo(one);
    }
}
