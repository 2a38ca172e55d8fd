package se.motesplats.livetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Actors;
import se.motesplats.it.Participants;
import se.motesplats.livetext.service.LiveTextNews;
import se.motesplats.livetext.service.LiveTextService;
import se.motesplats.livetext.service.LiveTextSheet;
import se.motesplats.livetext.service.SaveLiveText;
import se.motesplats.livetext.service.SeenLiveText;
import se.motesplats.livetext.service.TextMerge;
import se.motesplats.livetext.service.WritingRow;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.StaleData;

/**
 * Texts of several: who may, what is sent twice, two at once, earlier texts, one line in the log.
 */
@ArquillianTest
class LiveTextIT extends Actors {

    private static final String ANNA = "karin.koordinator";
    private static final String BO = "emil.ek";

    @Inject private LiveTextService service;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants rows;
    private LiveTextPlace all;

    @BeforeEach
    void take_a_new_text() {
        rows = new Participants(database::getConnection);
        all = new LiveTextPlace("PRACTICE", 0, "t" + System.nanoTime());
    }

    private LiveTextNews save(
            String who, int sequence, int base, @Nullable Integer after, String text)
            throws Exception {
        return as(
                who,
                () ->
                        service.save(
                                new SaveLiveText(
                                        all,
                                        who.replaceAll("[^a-z]", ""),
                                        sequence,
                                        base,
                                        after,
                                        text)));
    }

    private String text() throws Exception {
        LiveTextSheet sheet = as(ANNA, () -> service.sheet("PRACTICE", 0));
        return Objects.requireNonNull(sheet.texts().get(all.field())).content();
    }

    @Test
    void brings_together_what_two_wrote_and_tells_each_what_the_other_did() throws Exception {
        assertThat(save(ANNA, 0, 0, null, "Mötet öppnas").revision()).isEqualTo(1);
        LiveTextNews answer = save(BO, 0, 0, null, "Frågor till nästa gång");
        assertThat(answer.revision()).isEqualTo(2);
        assertThat(TextMerge.apply("Frågor till nästa gång", answer.splices())).isEqualTo(text());
        assertThat(text()).contains("Mötet öppnas").contains("Frågor till nästa gång");
        assertThat(answer.others()).hasSize(1);

        LiveTextNews news = as(ANNA, () -> service.news(List.of(new SeenLiveText(all, 1)))).get(0);
        assertThat(TextMerge.apply("Mötet öppnas", news.splices())).isEqualTo(text());
        assertThat(news.length()).isEqualTo(text().length());
        LiveTextNews whole =
                as(ANNA, () -> service.news(List.of(new SeenLiveText(all, -1)))).get(0);
        assertThat(TextMerge.apply("", whole.splices())).isEqualTo(text());
    }

    @Test
    void counts_what_is_sent_twice_once_and_goes_on_from_what_was_sent() throws Exception {
        save(ANNA, 0, 0, null, "ett");
        save(BO, 0, 1, null, "noll ett");
        LiveTextNews again = save(ANNA, 0, 0, null, "ett");
        assertThat(again.revision()).as("nothing new").isEqualTo(2);
        assertThat(TextMerge.apply("ett", again.splices())).isEqualTo("noll ett");

        save(ANNA, 1, 0, 0, "ett två");
        assertThat(text()).isEqualTo("noll ett två");
        save(ANNA, 1, 0, 0, "ett två tre");
        assertThat(text())
                .as("a second page sends more under the same number")
                .isEqualTo("noll ett två tre");
        save(ANNA, 1, 0, 0, "ett två tre");
        assertThat(text()).isEqualTo("noll ett två tre");
        assertThatThrownBy(() -> save(ANNA, 9, 0, 7, "ingen vet")).isInstanceOf(StaleData.class);
        save(ANNA, 10, 2_000_000_000, null, "noll ett två fyra");
        assertThat(text())
                .as("nobody knows what it started from")
                .isEqualTo("noll ett två tre fyra");
    }

    @Test
    void two_at_once_lose_nothing_where_a_plain_save_does() throws Exception {
        save(ANNA, 0, 0, null, "Början");
        int rounds = 20;
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Boolean>> both = new ArrayList<>();
        for (String who : List.of(ANNA, BO)) {
            Callable<Boolean> work =
                    request(
                            who,
                            () -> {
                                for (int i = 0; i < rounds; i++) {
                                    start.await();
                                    service.save(
                                            new SaveLiveText(
                                                    all,
                                                    "race" + who.replaceAll("[^a-z]", ""),
                                                    i,
                                                    1,
                                                    i == 0 ? null : (Integer) (i - 1),
                                                    mine(who, i)));
                                }
                                return true;
                            });
            both.add(threads.submit(work));
        }
        for (Future<Boolean> one : both) {
            one.get();
        }
        String end = text();
        for (String who : List.of(ANNA, BO)) {
            for (int i = 0; i < rounds; i++) {
                assertThat(end.split("\\b" + word(who, i) + "\\b", -1)).as(end).hasSize(2);
            }
        }
        assertThat(mine(BO, rounds - 1))
                .as("what the last to save would have left")
                .doesNotContain(word(ANNA, 0));
        assertThat(rows.number("select max(revision) from live_text where field = ?", all.field()))
                .isEqualTo(1 + 2L * rounds);
    }

    private static String word(String who, int number) {
        return who.charAt(0) + "x" + number;
    }

    private static String mine(String who, int until) {
        StringBuilder text = new StringBuilder("Början");
        for (int i = 0; i <= until; i++) {
            text.append('\n').append(word(who, i));
        }
        return text.toString();
    }

    @Test
    void refuses_whom_the_owner_does_not_let_in_and_does_not_say_why() throws Exception {
        long karin = personId(ANNA);
        LiveTextPlace own = new LiveTextPlace("PRACTICE", karin, "own");
        SaveLiveText hers = new SaveLiveText(own, "a", 0, 0, null, "hemligt");
        as(ANNA, () -> service.save(hers));
        SaveLiveText his = new SaveLiveText(own, "b", 0, 0, null, "annat");
        assertThatThrownBy(() -> as(BO, () -> service.save(his))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(BO, () -> service.sheet("PRACTICE", karin)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(BO, () -> service.writings(own, 0, 10)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(BO, () -> service.textAt(own, 1))).isInstanceOf(NotFound.class);
        assertThat(as(BO, () -> service.news(List.of(new SeenLiveText(own, 0))))).isEmpty();
        assertThat(as(ANNA, () -> service.news(List.of(new SeenLiveText(own, 0))))).hasSize(1);

        SaveLiveText read =
                new SaveLiveText(new LiveTextPlace("PRACTICE", 1, "text"), "a", 0, 0, null, "x");
        assertThatThrownBy(() -> as(BO, () -> service.save(read))).isInstanceOf(AccessDenied.class);
        SaveLiveText none =
                new SaveLiveText(new LiveTextPlace("UNKNOWN", 1, "text"), "a", 0, 0, null, "x");
        assertThatThrownBy(() -> as(BO, () -> service.save(none))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(null, () -> service.save(his)))
                .isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> LiveTextPlace.of("PRACTICE:0:../x")).isInstanceOf(NotFound.class);
    }

    @Test
    void refuses_what_is_too_long_and_leaves_out_what_no_keyboard_writes() throws Exception {
        refused("error.livetext.tooLong", () -> save(ANNA, 0, 0, null, "a".repeat(40_001)));
        save(ANNA, 0, 0, null, "a".repeat(40_000));
        save(ANNA, 1, 1, null, "e\u0301tt\r\n\u0000tv\u0007å\t.");
        assertThat(text()).isEqualTo("étt\ntvå\t.");
    }

    @Test
    void lets_nobody_save_faster_than_others_can_bear() {
        refused(
                "error.livetext.pace",
                () -> {
                    for (int i = 0; i < 200; i++) {
                        save("kontakt.tjorn", i, i, null, "snabbt " + i);
                    }
                });
    }

    @Test
    void keeps_every_text_and_writes_one_line_in_the_log_for_each_sitting() throws Exception {
        save(ANNA, 0, 0, null, "ett");
        save(ANNA, 1, 1, null, "ett två");
        save(BO, 0, 2, null, "ett två tre");
        save(ANNA, 2, 3, null, "två tre");
        for (int i = 0; i <= 4; i++) {
            int revision = i;
            String then = as(BO, () -> service.textAt(all, revision));
            assertThat(then)
                    .isEqualTo(List.of("", "ett", "ett två", "ett två tre", "två tre").get(i));
        }
        assertThatThrownBy(() -> as(BO, () -> service.textAt(all, 5))).isInstanceOf(NotFound.class);
        List<WritingRow> sittings = as(BO, () -> service.writings(all, 0, 10));
        assertThat(sittings).hasSize(2);
        assertThat(sittings.get(0).before()).isZero();
        assertThat(sittings.get(0).after()).isEqualTo(4);
        assertThat(
                        rows.number(
                                "select count(*) from audit_entry where table_name ="
                                        + " 'live_text_writing' and (new_values ->> 'text_id')::bigint ="
                                        + " (select id from live_text where field = ?)",
                                all.field()))
                .isEqualTo(2);
        rows.change(
                "update live_text_writing set started_at = started_at - interval '1 hour', last_at ="
                        + " last_at - interval '1 hour' where text_id = (select id from live_text where field = ?)",
                all.field());
        save(ANNA, 3, 4, null, "två tre fyra");
        assertThat(as(BO, () -> service.writings(all, 0, 10))).hasSize(3);
    }
}
