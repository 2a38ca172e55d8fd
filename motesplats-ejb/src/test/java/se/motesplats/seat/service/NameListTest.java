package se.motesplats.seat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.shared.RuleViolation;

class NameListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Alm <anna.alm@ale.example>",
                "\"Alm, Anna\" <anna.alm@ale.example>",
                "Alm, Anna <anna.alm@ale.example>;",
                "  Anna   Alm (Ale kommun) <anna.alm@ale.example>,",
                "Anna Alm\tanna.alm@ale.example",
                "Anna\tAlm\tanna.alm@ale.example",
                "Anna;Alm;anna.alm@ale.example",
                "anna.alm@ale.example;Anna;Alm",
                "Anna, Alm, anna.alm@ale.example",
                "Anna Alm anna.alm@ale.example",
                "Anna\u00A0Alm;anna.alm@ale.example",
                "- Anna Alm <anna.alm@ale.example>",
                "• Anna Alm anna.alm@ale.example",
            })
    void reads_the_usual_forms(String typed) {
        assertThat(NameList.ofText(typed))
                .containsExactly(
                        new NameList.Line(1, "Anna", "Alm", "anna.alm@ale.example", false));
    }

    @ParameterizedTest
    @CsvSource({
        "Anna von der Alm, Anna, von der Alm",
        "Anna Maria Alm, Anna Maria, Alm",
        "Anna-Karin Af Ekenstam, Anna-Karin, Af Ekenstam",
        "Von Alm, Von, Alm"
    })
    void parts_a_name(String name, String given, String family) {
        assertThat(NameList.ofText(name + " <a@ale.example>"))
                .containsExactly(new NameList.Line(1, given, family, "a@ale.example", false));
    }

    @Test
    void reads_several_on_a_line_and_leaves_blank_lines_out() {
        assertThat(
                        NameList.ofText(
                                "Anna Alm <a@ale.example>; \"Berg, Bo\" <b@ale.example>, <c@ale.example>\r\n\r\nDan Dahl;d@ale.example"))
                .extracting(
                        NameList.Line::number,
                        NameList.Line::givenName,
                        NameList.Line::familyName,
                        NameList.Line::email)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "Anna", "Alm", "a@ale.example"),
                        org.assertj.core.groups.Tuple.tuple(1, "Bo", "Berg", "b@ale.example"),
                        org.assertj.core.groups.Tuple.tuple(1, "", "", "c@ale.example"),
                        org.assertj.core.groups.Tuple.tuple(3, "Dan", "Dahl", "d@ale.example"));
    }

    @Test
    void a_line_without_an_address_stays_to_be_refused_by_itself() {
        assertThat(NameList.ofText("Anna Alm\nhej <"))
                .extracting(NameList.Line::email)
                .containsOnly("");
    }

    @Test
    void a_line_made_to_be_slow_is_read_in_no_time() {
        String evil = "a ".repeat(50_000) + "<";
        assertThat(NameList.ofText(evil)).hasSize(1);
        assertThat(NameList.ofText("\"".repeat(50_000) + "<")).hasSize(1);
    }

    @Test
    void says_how_many_there_may_be() {
        String many =
                IntStream.rangeClosed(1, 1001)
                        .mapToObj(i -> "Namn Nr <n" + i + "@ale.example>")
                        .collect(Collectors.joining("\n"));
        refused("error.table.tooManyRows", () -> NameList.ofText(many));
        refused("error.import.nothingPasted", () -> NameList.ofText(" \n\t\n"));
    }

    @Test
    void a_file_may_have_as_many_people_as_the_refusal_says() {
        String headings = "Namn;E-post\n";
        String line = "Åsa Öhman;a@ale.example\n";
        assertThat(file(headings + line.repeat(NameList.MOST))).hasSize(NameList.MOST);
        assertThat(file(line.repeat(NameList.MOST))).hasSize(NameList.MOST);
        for (String tooMany :
                List.of(
                        headings + line.repeat(NameList.MOST + 1),
                        line.repeat(NameList.MOST + 1),
                        line.repeat(50_000 / 2))) {
            assertThatThrownBy(() -> file(tooMany))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            r -> {
                                assertThat(r.key()).isEqualTo("error.table.tooManyRows");
                                assertThat(r.data()).isEqualTo(List.of(NameList.MOST));
                            });
        }
    }

    @Test
    void a_name_that_could_be_taken_for_a_formula_is_one_wherever_it_stands() {
        assertThat(NameList.ofText("=cmd|calc;Alm;a@ale.example\n@SUM(A1) <b@ale.example>"))
                .extracting(NameList.Line::isFormula)
                .containsExactly(true, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Förnamn;Efternamn;E-postadress\nÅsa;Öhman;asa@ale.example\n",
                "E-post,Efternamn,Förnamn,Anställning\nasa@ale.example,Öhman,Åsa,42\n",
                "Namn\tE-mail\nÅsa Öhman\tasa@ale.example\n",
                "Åsa;Öhman;asa@ale.example\n",
                "sep=;\r\nFirst name;Last name;Mail\r\n\"Åsa\";\"Öhman\";asa@ale.example",
            })
    void reads_files_with_and_without_headings(String file) {
        List<NameList.Line> lines = NameList.ofFile(file.getBytes(StandardCharsets.UTF_8));
        assertThat(lines)
                .extracting(
                        NameList.Line::givenName, NameList.Line::familyName, NameList.Line::email)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Åsa", "Öhman", "asa@ale.example"));
    }

    @Test
    void a_file_without_what_is_needed_is_refused_with_what_it_has() {
        assertThatThrownBy(() -> file("Förnamn;Efternamn;Telefon\nÅsa;Öhman;031\n"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> {
                            assertThat(r.key()).isEqualTo("error.import.noColumns");
                            assertThat(r.data()).isEqualTo(List.of("Förnamn, Efternamn, Telefon"));
                        });
        refused("error.import.noName", () -> file("E-post;Telefon\na@ale.example;031\n"));
        refused("error.import.onlyHeadings", () -> file("Namn;E-post\n"));
    }

    @Test
    void formulas_count_only_where_they_are_used() {
        assertThat(
                        file(
                                "Namn;E-post;Telefon\nÅsa Öhman;a@ale.example;+4631\n=HYPERLINK(1);b@ale.example;\n"))
                .extracting(NameList.Line::isFormula)
                .containsExactly(false, true);
    }

    private static List<NameList.Line> file(String text) {
        return NameList.ofFile(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(
            String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.key()).isEqualTo(key));
    }
}
