package se.motesplats.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How long a file may be before nobody reads it to its end. Those that were longer when the rule
 * came stand here with the number of their lines: a number only gets smaller, and a file that has
 * become short enough goes from the list.
 */
class LinesTest {

    private static final long MOST = 400;

    /** A view bean loads, calls a service and says what happened. */
    private static final long MOST_OF_A_VIEW = 150;

    private static final Map<String, Long> LONG =
            Map.of(
                    // One consistency boundary each: their transitions are read together.
                    "Nomination.java", 465L,
                    // The whole description of the interface, written from annotations.
                    "ApiDocument.java", 529L);

    /** Editors of much, and lists with filters that their addresses keep. */
    private static final Map<String, Long> LONG_VIEWS =
            Map.ofEntries(
                    Map.entry("AllocationSteps.java", 185L),
                    Map.entry("AllocationView.java", 202L),
                    Map.entry("NominationList.java", 185L),
                    Map.entry("NominationNaming.java", 166L),
                    Map.entry("PoolView.java", 186L),
                    Map.entry("ProposalEditView.java", 256L),
                    Map.entry("ProposalView.java", 157L));

    @Test
    void no_class_is_longer_than_can_be_read() {
        check(lines(source -> !isView(source)), MOST, LONG);
    }

    @Test
    void no_view_bean_does_what_a_service_should() {
        check(lines(LinesTest::isView), MOST_OF_A_VIEW, LONG_VIEWS);
    }

    private static boolean isView(Sources.Source source) {
        return source.path().contains("/web/")
                && (source.name().endsWith("View.java") || source.text().contains("@ViewScoped"));
    }

    private static Map<String, Long> lines(Predicate<Sources.Source> which) {
        return Sources.MAIN.stream()
                .filter(which)
                .filter(source -> !source.name().equals("package-info.java"))
                .collect(Collectors.toMap(Sources.Source::name, Sources.Source::lines, Math::max));
    }

    private static void check(Map<String, Long> lines, long most, Map<String, Long> exceptions) {
        assertThat(lines)
                .allSatisfy(
                        (name, count) ->
                                assertThat(count)
                                        .as(name)
                                        .isLessThanOrEqualTo(exceptions.getOrDefault(name, most)));
        assertThat(exceptions.keySet())
                .as("short enough to go from the list")
                .allSatisfy(name -> assertThat(lines.getOrDefault(name, 0L)).isGreaterThan(most));
    }
}
