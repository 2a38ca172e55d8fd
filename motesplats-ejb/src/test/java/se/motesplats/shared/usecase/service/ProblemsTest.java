package se.motesplats.shared.usecase.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.InvalidInput.Problem;
import se.motesplats.shared.RuleViolation;

class ProblemsTest {

    private static final Problem TITLE = new Problem("title", "Fyll i fältet.");

    private final Problems problems = new Problems();

    private static void no(String key) {
        throw new RuleViolation(key, 7);
    }

    @Test
    void what_page_constraints_and_rules_find_is_said_at_once() {
        problems.add("contact", "page.contact");
        assertThatThrownBy(
                        () ->
                                problems.gather(
                                        List.of(TITLE),
                                        () -> {
                                            problems.ask(() -> no("rule.number"), "number");
                                            problems.refuse();
                                            return "done";
                                        }))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        said ->
                                assertThat(said.problems())
                                        .containsExactly(
                                                new Problem("contact", "{page.contact}"),
                                                TITLE,
                                                new Problem(
                                                        "number", "{rule.number}", List.of(7))));
        assertThat(problems.areThere()).isFalse();
    }

    @Test
    void no_rule_is_asked_about_a_field_that_is_known_to_be_wrong() {
        List<String> asked = new ArrayList<>();
        assertThatThrownBy(
                        () ->
                                problems.gather(
                                        List.of(new Problem("days[1].date", "Fyll i fältet.")),
                                        () -> {
                                            problems.ask(() -> asked.add("days"), "season", "days");
                                            problems.ask(() -> asked.add("second"), "days[1]");
                                            problems.ask(
                                                    () -> asked.add("first"), "days[0].endsAt");
                                            problems.ask(() -> asked.add("day"), "day");
                                            return "done";
                                        }))
                .isInstanceOf(InvalidInput.class);
        assertThat(asked).containsExactly("first", "day");
    }

    @Test
    void a_use_case_that_forgets_to_refuse_is_refused() {
        assertThatThrownBy(() -> problems.gather(List.of(TITLE), () -> "done"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_stumbles_over_broken_input_is_refused_for_that_and_nothing_else() {
        assertThatThrownBy(
                        () ->
                                problems.gather(
                                        List.of(TITLE),
                                        () -> {
                                            throw new IllegalStateException();
                                        }))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () ->
                                problems.gather(
                                        List.of(),
                                        () -> {
                                            throw new IllegalStateException();
                                        }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_may_not_learns_nothing_of_the_input() {
        assertThatThrownBy(
                        () ->
                                problems.gather(
                                        List.of(TITLE),
                                        () -> {
                                            throw new AccessDenied();
                                        }))
                .isInstanceOf(AccessDenied.class);
        assertThat(problems.areThere()).isFalse();
    }

    @Test
    void an_attempt_finds_problems_and_changes_nothing() throws Exception {
        List<String> done = new ArrayList<>();
        List<Problem> found =
                problems.attempt(
                        Set.of("date"),
                        () -> {
                            problems.refuse(List.of(), false);
                            done.add("read");
                            problems.refuse(List.of(TITLE), true);
                            done.add("changed");
                        });
        assertThat(found).containsExactly(TITLE);
        assertThat(problems.attempt(Set.of(), () -> problems.refuse(List.of(), true))).isEmpty();
        assertThat(
                        problems.attempt(
                                Set.of("date"),
                                () -> {
                                    problems.ask(() -> no("rule.date"), "date");
                                    problems.ask(() -> no("rule.season"), "season", "date");
                                    problems.ask(() -> no("rule.number"), "number");
                                    problems.refuse();
                                    done.add("changed");
                                }))
                .containsExactly(new Problem("number", "{rule.number}", List.of(7)));
        assertThat(done).containsExactly("read");
        assertThat(problems.gather(List.of(), () -> "done")).isEqualTo("done");
    }

    @Test
    void what_an_inner_use_case_refuses_is_said_with_the_rest() {
        assertThatThrownBy(
                        () ->
                                problems.gather(
                                        List.of(),
                                        () -> {
                                            problems.add("reason", "page.reason");
                                            problems.refuse(List.of(TITLE), true);
                                            return "done";
                                        }))
                .isInstanceOfSatisfying(
                        InvalidInput.class, said -> assertThat(said.problems()).hasSize(2));
    }

    @Test
    void an_inner_use_case_is_not_refused_for_what_the_outer_one_will_say() throws Exception {
        assertThatThrownBy(
                        () ->
                                problems.gather(
                                        List.of(TITLE),
                                        () -> {
                                            problems.refuse(List.of(), true);
                                            problems.ask(() -> no("rule.number"), "number");
                                            problems.refuse();
                                            return "done";
                                        }))
                .isInstanceOfSatisfying(
                        InvalidInput.class, said -> assertThat(said.problems()).hasSize(2));
    }
}
