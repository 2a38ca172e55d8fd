package se.motesplats.seat.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.board.service.SeatBoard;
import se.motesplats.seat.ground.service.SeatNumbers;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.web.Texts;

/** What the rows of the board say, as HTML. */
class BoardTableTest {

    private static final SeatNumbers SEATS = new SeatNumbers(12, 9, 6, 1);

    @Test
    void a_name_stays_text_wherever_it_stands() {
        String rows = rows(List.of(line("Enhet \"Å\" <b onclick='x'>& co", 1, true)), List.of());
        assertThat(rows)
                .contains("Enhet &quot;Å&quot; &lt;b onclick='x'&gt;&amp; co</a>")
                .contains(
                        "aria-label=\"Visa enheter i Enhet &quot;Å&quot; &lt;b onclick='x'&gt;&amp; co\"")
                .doesNotContain("<b ");
    }

    @Test
    void a_unit_shows_its_numbers_and_only_one_with_units_below_has_a_button() {
        String rows = rows(List.of(line("Ale", 0, false)), List.of());
        assertThat(rows)
                .contains("href=\"/m/seat/nomination.xhtml?event=7&amp;organisation=3\">Ale</a>")
                .contains("m-fill-second\" width=\"75\"", "m-fill-taken\" width=\"50\"")
                .containsSubsequence(
                        ">12</td>", ">9</td>", ">6</td>", ">1</td>", ">2</td>", ">4</td>")
                .doesNotContain("<button", "m-muted");
        assertThat(rows(List.of(line("Göteborg", 0, true)), List.of()))
                .contains(
                        "name=\"live:rows_unit\" value=\"3\"",
                        "id=\"live:rows:3\"",
                        "data-row-action=\"live:rows\"");
    }

    @Test
    void a_pool_is_always_shown_and_draws_no_bar_while_nobody_is_named() {
        assertThat(
                        rows(
                                List.of(),
                                List.of(
                                        new SeatBoard.PoolLine(
                                                AllocationPurpose.FREE, SeatNumbers.NONE))))
                .startsWith(
                        "<tr class=\"m-always\"><th scope=\"row\"><a href=\"/m/seat/capacity.xhtml?event=7\">")
                .contains(">ingen ledig</span>")
                .doesNotContain("<svg")
                .endsWith(">–</td></tr>");
    }

    private static SeatBoard.Line line(String name, int depth, boolean hasUnits) {
        return new SeatBoard.Line(3, name, depth, hasUnits, false, SEATS, 4);
    }

    private static String rows(List<SeatBoard.Line> units, List<SeatBoard.PoolLine> pools) {
        SeatBoard board =
                new SeatBoard(
                        Instant.EPOCH, Instant.EPOCH, null, units, pools, List.of(), List.of());
        return new BoardTable(Language.SV, Texts.of(Language.SV), "live:rows", "/m", 7).rows(board);
    }
}
