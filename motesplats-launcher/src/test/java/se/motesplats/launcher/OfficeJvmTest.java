package se.motesplats.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeJvmTest {

    @Test
    void an_office_has_a_small_collector_and_a_heap_for_the_start() {
        assertThat(OfficeJvm.options(false, List.of("-Dfile.encoding=UTF-8")))
                .contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms176m");
    }

    @Test
    void where_much_is_asked_for_there_are_both_compilers_and_all_else_is_the_same() {
        assertThat(OfficeJvm.options(true, List.of()))
                .contains("-XX:Tier3DelayOn=0", "-XX:+UseSerialGC", "-Xms176m")
                .doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void threads_that_stand_back_do_so_in_the_operating_system_too(boolean busy) {
        assertThat(OfficeJvm.options(busy, List.of()))
                .contains("-XX:ThreadPriorityPolicy=1", "-XX:JavaPriority1_To_OSPriority=5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx220m",
                "-Xms1g",
                "-Xmn64m",
                "-XX:MaxRAMPercentage=50",
                "-XX:MaxNewSize=9m"
            })
    void what_the_operator_says_of_the_heap_replaces_all_of_ours(String given) {
        assertThat(OfficeJvm.options(false, List.of(given)))
                .contains("-XX:+UseSerialGC")
                .noneMatch(option -> option.matches("-Xm.*|-XX:.*(Heap|NewSize|Survivor).*"));
    }

    @Test
    void a_collector_of_the_operator_replaces_ours_and_leaves_the_heap() {
        assertThat(OfficeJvm.options(false, List.of("-XX:+UseG1GC")))
                .doesNotContain("-XX:+UseSerialGC")
                .contains("-Xms176m");
    }
}
