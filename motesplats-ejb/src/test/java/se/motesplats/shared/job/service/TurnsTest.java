package se.motesplats.shared.job.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final List<Integer> taken = new ArrayList<>();

    private void take(int turn) {
        if (turn % 2 == 0) {
            throw new IllegalStateException("turn " + turn);
        }
        taken.add(turn);
    }

    @Test
    void all_are_taken_in_their_order() {
        Turns.each(List.of(3, 1, 5), this::take);
        assertThat(taken).containsExactly(3, 1, 5);
    }

    @Test
    void one_that_fails_does_not_stop_those_behind_it_and_is_told_of_in_the_end() {
        assertThatThrownBy(() -> Turns.each(List.of(2, 1, 4, 3), this::take))
                .hasMessage("turn 2")
                .satisfies(
                        first ->
                                assertThat(first.getSuppressed())
                                        .singleElement()
                                        .extracting(Throwable::getMessage)
                                        .isEqualTo("turn 4"));
        assertThat(taken).containsExactly(1, 3);
    }
}
