package se.motesplats.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeJvmTest {

    @Test
    void an_office_has_a_small_collector_and_a_heap_for_the_start() {
        assertThat(OfficeJvm.options(List.of("-Dfile.encoding=UTF-8")))
                .contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms176m");
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
        assertThat(OfficeJvm.options(List.of(given)))
                .contains("-XX:+UseSerialGC")
                .noneMatch(option -> option.matches("-Xm.*|-XX:.*(Heap|NewSize|Survivor).*"));
    }

    @Test
    void a_collector_of_the_operator_replaces_ours_and_leaves_the_heap() {
        assertThat(OfficeJvm.options(List.of("-XX:+UseG1GC")))
                .doesNotContain("-XX:+UseSerialGC")
                .contains("-Xms176m");
    }
}
