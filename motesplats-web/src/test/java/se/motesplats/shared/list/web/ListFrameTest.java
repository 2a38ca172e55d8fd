package se.motesplats.shared.list.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.service.Sort;

/** What is chosen in a list stands in its address, and each choice can be taken back. */
class ListFrameTest {

    private enum Order {
        TITLE,
        SCORE
    }

    private static final Sort<Order> USUAL = Sort.by(Order.TITLE);

    private static final List<ListColumn> COLUMNS =
            List.of(
                    ListColumn.always("title", "t").sorted(),
                    ListColumn.usual("where", "w"),
                    ListColumn.usual("score", "s").sortedDown().numbers(),
                    ListColumn.extra("number", "n"));

    private static ListFrame frame(String sort, Set<String> switched) {
        Sort<Order> order = Sort.of(sort, USUAL);
        return new ListFrame(ListName.EVENTS, address(sort), order, COLUMNS, switched);
    }

    private static ListAddress address(String sort) {
        return new ListAddress("/a.xhtml")
                .keep("event", 7)
                .filter("q", " å & b ")
                .filter("state", null)
                .filter("unit", "")
                .sort(Sort.of(sort, USUAL), USUAL);
    }

    @Test
    void an_address_says_what_is_chosen_and_nothing_else() {
        assertThat(address("").here()).isEqualTo("/a.xhtml?event=7&q=%C3%A5+%26+b");
        assertThat(address("-score").here()).endsWith("&sort=-score");
        assertThat(address("-score").at("/a.csv"))
                .isEqualTo("/a.csv?event=7&q=%C3%A5+%26+b&sort=-score");
        assertThat(new ListAddress("/a.xhtml").here()).isEqualTo("/a.xhtml");
    }

    @Test
    void each_filter_is_taken_away_alone_and_all_at_once_without_losing_the_order() {
        ListFrame frame =
                frame("-score", Set.of()).pill("q", "search", "å & b").pill("state", "state", null);
        assertThat(frame.isFiltered()).isTrue();
        assertThat(frame.getPills())
                .containsExactly(new ListPill("search", "å & b", "/a.xhtml?event=7&sort=-score"));
        assertThat(frame.getAddress().everything()).isEqualTo("/a.xhtml?event=7&sort=-score");
    }

    @Test
    void a_heading_sorts_and_turns_and_says_which_way() {
        assertThat(frame("", Set.of()).getHeadings())
                .extracting(ListHeading::sorted)
                .containsExactly("ascending", "none", "none");
        ListHeading title = frame("", Set.of()).getHeadings().get(0);
        assertThat(title.to()).endsWith("sort=-title");
        assertThat(frame("", Set.of()).getHeadings().get(1).isSortable()).isFalse();
        ListHeading score = frame("", Set.of()).getHeadings().get(2);
        assertThat(score.to()).as("the best first").endsWith("sort=-score");
        ListHeading turned = frame("-score", Set.of()).getHeadings().get(2);
        assertThat(turned.sorted()).isEqualTo("descending");
        assertThat(turned.to()).endsWith("sort=score");
        assertThat(turned.look()).isEqualTo("m-number");
    }

    @Test
    void an_old_or_guessed_order_is_the_usual_one() {
        assertThat(Sort.of("nonsense", USUAL)).isEqualTo(USUAL);
        assertThat(Sort.of("--title", USUAL)).isEqualTo(USUAL);
        assertThat(Sort.of(null, USUAL)).isEqualTo(USUAL);
        assertThat(Sort.of("SCORE", USUAL)).isEqualTo(Sort.by(Order.SCORE));
    }

    @Test
    void columns_are_shown_as_usual_but_for_those_that_are_switched() {
        assertThat(frame("", Set.of("where", "number", "title", "gone")).getHeadings())
                .extracting(ListHeading::key)
                .containsExactly("t", "s", "n");
        assertThat(frame("", Set.of("where")).shows("where")).isFalse();
        assertThat(frame("", Set.of()).shows("number")).isFalse();
        assertThat(frame("", Set.of()).shows("unknown")).isFalse();
        assertThat(frame("", Set.of()).getChoices())
                .extracting(ListColumn::name)
                .containsExactly("where", "score", "number");
    }

    @Test
    void a_page_beyond_the_last_is_the_last() {
        ListFrame frame = frame("", Set.of());
        assertThat(frame.turn("3", 41, 20)).isEqualTo(40);
        assertThat(frame.turn("99999", 41, 20)).isEqualTo(40);
        assertThat(frame.turn("-1", 41, 20)).isZero();
        assertThat(frame.turn("9999999999", 41, 20)).isZero();
        assertThat(frame.turn(null, 0, 20)).isZero();
        assertThat(frame.getPages()).isEqualTo(1);
        frame.turn("2", 41, 20);
        assertThat(frame.getBefore()).endsWith("page=1");
        assertThat(frame.getAfter()).endsWith("page=3");
        assertThat(frame.here()).endsWith("page=2");
    }
}
