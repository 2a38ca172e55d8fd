package se.motesplats.organisation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.motesplats.organisation.service.OrganisationVerdict.*;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.sheet.service.TableReader;

/** What is said of the rows of a file where nothing is in the tree yet. */
class OrganisationJudgeTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private static List<OrganisationRow> judge(String... rows) {
        byte[] file = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
        return new OrganisationJudge(List.of(), DAY, scope -> true)
                        .judge(
                                OrganisationFile.read(
                                        TableReader.read(file, OrganisationFile.MOST).rows()))
                        .stream()
                        .map(OrganisationJudge.Draft::row)
                        .toList();
    }

    private static List<OrganisationVerdict> verdicts(String... rows) {
        return judge(rows).stream().map(OrganisationRow::verdict).toList();
    }

    @Test
    void finds_the_columns_by_their_headings_in_both_languages_and_in_any_order() {
        OrganisationLine swedish =
                judge(
                                "Våra organisationer",
                                "Kod;Slag;Namn;Folkmängd;År;E-postdomän;Län;Ligger under;Källa",
                                "1402;Kommun;Provköping;39 500;2024;prov.se;Provlän;;SCB")
                        .get(0)
                        .line();
        OrganisationLine english =
                judge(
                                "Name,Kind,Code,Lies below,County,E-mail domain,Population,Year,Source",
                                "Provköping,Municipality,1402,,Provlän,prov.se,39500,2024,SCB")
                        .get(0)
                        .line();

        assertThat(swedish.name()).isEqualTo(english.name()).isEqualTo("Provköping");
        assertThat(swedish.emailSuffix()).isEqualTo(english.emailSuffix()).isEqualTo("prov.se");
        assertThat(LineCheck.figure(swedish, "").orElseThrow().getCount())
                .isEqualTo(LineCheck.figure(english, "").orElseThrow().getCount())
                .isEqualTo(39_500);
    }

    @Test
    void refuses_a_file_that_does_not_say_names_and_kinds() {
        assertThatThrownBy(() -> judge("Förnamn;E-post", "Anna;anna@prov.se"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> {
                            assertThat(r.key()).isEqualTo("error.organisation.import.columns");
                            assertThat(r.data()).containsExactly("Förnamn, E-post");
                        });
        assertThatThrownBy(() -> judge("Namn;Slag"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r ->
                                assertThat(r.key())
                                        .isEqualTo("error.organisation.import.onlyHeadings"));
    }

    @ParameterizedTest
    @CsvSource({
        "Prov;Enhet;;;;;,NEW",
        "Prov;unit;;;;;,NEW",
        "Prov;KOMMUN;1402;;;;,NEW",
        ";Enhet;;;;;,NO_NAME",
        "Prov;Klubb;;;;;,NO_KIND",
        "Prov;;;;;;,NO_KIND",
        "Prov;Kommun;;;;;,MUNICIPALITY_CODE",
        "Prov;Kommun;142;;;;,MUNICIPALITY_CODE",
        "Prov;Enhet;;Ingenstans;;;,NO_PARENT",
        "Prov;Enhet;;Prov;;;,PARENT_REFUSED",
        "Prov;Enhet;;;@prov.se;;,FORMULA",
        "Prov;Enhet;;;prov se;;,DOMAIN",
        "Prov;Enhet;;;prov.se;12;,FIGURE",
        "Prov;Enhet;;;prov.se;många;2024,FIGURE",
        "Prov;Enhet;;;prov.se;12.5;2024,FIGURE",
        "Prov;Enhet;;;prov.se;12.0;2024,NEW",
        "Prov;Enhet;;;prov.se;0;1899,FIGURE",
        "=1+1;Enhet;;;;;,FORMULA",
    })
    void says_what_is_wrong_with_a_row(String row, OrganisationVerdict verdict) {
        assertThat(
                        verdicts(
                                "Namn;Slag;Kod;Ligger under;E-postdomän;Folkmängd;År",
                                row,
                                "Annan;Enhet;;;;;"))
                .containsExactly(verdict, NEW);
    }

    @Test
    void places_a_row_below_another_wherever_that_stands() {
        assertThat(
                        verdicts(
                                "Namn;Slag;Kod;Ligger under",
                                "Enheten;Enhet;;Förvaltningen",
                                "Förvaltningen;Förvaltning;F1;1402",
                                "Provköping;Kommun;1402;"))
                .containsExactly(NEW, NEW, NEW);
    }

    @Test
    void asks_which_of_several_is_meant_and_takes_the_names_from_the_top() {
        assertThat(
                        verdicts(
                                "Namn;Slag;Kod;Ligger under",
                                "A-stad;Kommun;1402;",
                                "B-stad;Kommun;1480;",
                                "Äldreomsorg;Förvaltning;;1402",
                                "Äldreomsorg;Förvaltning;;1480",
                                "Team 1;Enhet;;Äldreomsorg",
                                "Team 1;Enhet;;A-stad › äldreomsorg",
                                "Team 1;Enhet;;B-stad > Äldreomsorg"))
                .containsExactly(NEW, NEW, NEW, NEW, PARENT_UNCLEAR, NEW, NEW);
    }

    @Test
    void refuses_what_lies_below_itself_or_below_what_is_refused() {
        assertThat(
                        verdicts(
                                "Namn;Slag;Kod;Ligger under",
                                "Ring ett;Enhet;;Ring två",
                                "Ring två;Enhet;;Ring ett",
                                "Utan kod;Kommun;;",
                                "Barnet;Enhet;;Utan kod",
                                "Barnbarnet;Enhet;;Barnet"))
                .containsExactly(
                        PARENT_REFUSED,
                        PARENT_REFUSED,
                        MUNICIPALITY_CODE,
                        PARENT_REFUSED,
                        PARENT_REFUSED);
    }

    @Test
    void names_the_row_that_says_the_same() {
        List<OrganisationRow> rows =
                judge(
                        "Namn;Slag;Kod;Ligger under",
                        "Prov;Enhet;;",
                        "PROV;Enhet;;",
                        "Prov;Förvaltning;;",
                        "Ett;Enhet;X1;",
                        "Två;Enhet;X1;");

        assertThat(rows)
                .extracting(OrganisationRow::verdict)
                .containsExactly(NEW, DUPLICATE, NEW, NEW, DUPLICATE);
        assertThat(rows.get(1).about()).isEqualTo("2");
        assertThat(rows.get(4).about()).isEqualTo("5");
    }

    @Test
    void refuses_a_new_root_by_who_changes_only_a_part_of_the_tree() {
        List<OrganisationLine> lines =
                OrganisationFile.read(
                        TableReader.readText("Namn;Slag\nProv;Enhet", OrganisationFile.MOST));

        assertThat(new OrganisationJudge(List.of(), DAY, scope -> false).judge(lines))
                .extracting(draft -> draft.row().verdict())
                .containsExactly(NOT_YOURS);
    }
}
