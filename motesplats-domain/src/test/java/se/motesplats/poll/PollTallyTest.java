package se.motesplats.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollTallyTest {

    private static Map<String, PollTally> dates(Object... pairs) {
        Map<String, PollTally> dates = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            dates.put((String) pairs[i], (PollTally) pairs[i + 1]);
        }
        return dates;
    }

    @Test
    void the_best_date_is_where_most_can_come_and_most_of_them_gladly() {
        assertThat(
                        PollTally.best(
                                dates(
                                        "many yes", new PollTally(5, 0, 4),
                                        "most can", new PollTally(4, 3, 2),
                                        "as many, less gladly", new PollTally(3, 4, 2))))
                .containsExactly("most can");
    }

    @Test
    void equally_good_dates_are_all_best_and_none_is_where_nobody_can_come() {
        assertThat(
                        PollTally.best(
                                dates(
                                        "one", new PollTally(2, 1, 0),
                                        "two", new PollTally(2, 1, 0),
                                        "three", new PollTally(2, 1, 1))))
                .containsExactly("one", "two");
        assertThat(PollTally.best(dates("no", new PollTally(0, 0, 7), "new", PollTally.NONE)))
                .isEmpty();
    }

    @Test
    void suits_all_only_where_somebody_has_answered_and_nobody_said_no() {
        assertThat(new PollTally(1, 1, 0).suitsAll()).isTrue();
        assertThat(new PollTally(5, 0, 1).suitsAll()).isFalse();
        assertThat(PollTally.NONE.suitsAll()).isFalse();
    }
}
