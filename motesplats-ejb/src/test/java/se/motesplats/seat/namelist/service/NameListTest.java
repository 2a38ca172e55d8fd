package se.motesplats.seat.namelist.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.sheet.service.SheetWriter;
import se.motesplats.shared.sheet.service.TableReader;
import se.motesplats.shared.sheet.service.TableRow;

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
                "Anna Alm <anna.alm@ale.example",
                "Anna Alm anna.alm@ale.example>",
                "Anna Alm <mailto:anna.alm@ale.example>",
                "Anna Alm anna.alm@ale.example <mailto:anna.alm@ale.example>",
                "'Anna Alm' <anna.alm@ale.example>",
                "“Anna Alm” <anna.alm@ale.example>;",
                "\"Anna Alm\";\"anna.alm@ale.example\"",
                "'Alm, Anna' 'anna.alm@ale.example'",
                "Alm, Anna; anna.alm@ale.example",
                "1. Anna Alm <anna.alm@ale.example>",
                "1) Anna Alm, anna.alm@ale.example",
                "(12) Alm, Anna <anna.alm@ale.example>",
                "#3 Anna Alm anna.alm@ale.example",
                "7\tAnna\tAlm\tanna.alm@ale.example",
                "12;Alm, Anna;anna.alm@ale.example;031-12 34 56",
                "☐ Anna Alm | anna.alm@ale.example",
                "Till: Anna Alm <anna.alm@ale.example>",
                "Dr Anna Alm <anna.alm@ale.example>",
                "Fil. dr Anna Alm anna.alm@ale.example",
                "Leg. psykolog Anna Alm <anna.alm@ale.example>",
                "Enhetschef Anna Alm <anna.alm@ale.example>",
                "Anna Alm, fil.dr <anna.alm@ale.example>",
                "Anna Alm, Ph.D. <anna.alm@ale.example>",
                "Anna Alm PhD anna.alm@ale.example",
                "Anna Alm, enhetschef <anna.alm@ale.example>",
                "Anna Alm, leg. sjuksköterska, anna.alm@ale.example",
                "Alm, Dr Anna, socionom <anna.alm@ale.example>",
                "Anna Alm <anna.alm@ale.example>, verksamhetschef",
                "anna.alm@ale.example Anna Alm",
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
        "Von Alm, Von, Alm",
        "Madonna, Madonna, ''",
        "1. Dr Madonna, Madonna, ''",
        "Miss Li Na Ma, Li Na, Ma",
        "'Ma, Li', Li, Ma",
        "'Garcia Lopez, Ana Maria', Ana Maria, Garcia Lopez",
        "A. Alm, A., Alm"
    })
    void parts_a_name(String name, String given, String family) {
        assertThat(NameList.ofText(name + " <a@ale.example>"))
                .containsExactly(new NameList.Line(1, given, family, "a@ale.example", false));
    }

    @Test
    void reads_several_on_a_line_and_leaves_blank_lines_out() {
        assertThat(
                        NameList.ofText(
                                "Anna Alm <a@ale.example>; \"Berg, Bo\" <b@ale.example>,"
                                        + " <c@ale.example>\r\n\r\n"
                                        + "Dan Dahl;d@ale.example"))
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

    /** For each line how many people it has; nobody may get lost, and nobody another's address. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Anna Alm <a@prov.example>; Bo Berg b@prov.example | Anna Alm a@prov.example, Bo Berg b@prov.example",
                "Bo Berg b@prov.example; Anna Alm <a@prov.example> | Bo Berg b@prov.example, Anna Alm a@prov.example",
                "Anna Alm <a@prov.example>; b@prov.example; Cia Ceder | Anna Alm a@prov.example, b@prov.example, Cia Ceder",
                "a@prov.example | a@prov.example",
                "a@prov.example; b@prov.example, c@prov.example | a@prov.example, b@prov.example, c@prov.example",
                "Anna Alm <a@prov.example; Bo Berg <b@prov.example> | Anna Alm a@prov.example, Bo Berg b@prov.example",
                "Anna Alm a@prov.example Bo Berg b@prov.example | Anna Alm a@prov.example, Bo Berg b@prov.example",
                "Alm, Anna <a@prov.example>, Berg, Bo <b@prov.example> | Anna Alm a@prov.example, Bo Berg b@prov.example",
                "`Alm, Anna` <a@prov.example>; `Berg; Bo` <b@prov.example> | Anna Alm a@prov.example, Berg; Bo b@prov.example",
                "Anna;Alm;a@prov.example;Bo;Berg;b@prov.example | Anna Alm a@prov.example, Bo Berg b@prov.example",
                "Anna Alm,a@prov.example,Bo Berg,b@prov.example | Anna Alm a@prov.example, Bo Berg b@prov.example",
                "a@prov.example Anna Alm; b@prov.example Bo Berg | Anna Alm a@prov.example, Bo Berg b@prov.example",
                "Bo Berg; Anna Alm <a@prov.example> | Bo Berg, Anna Alm a@prov.example",
                "Anna Alm <a@prov.example> Bo Berg | Anna Alm a@prov.example, Bo Berg",
                "Anna Alm <a@prov.example>, Ale kommun, Bo Berg | Anna Alm a@prov.example, Bo Berg Ale kommun",
                "Anna Alm <anna alm@prov.example>; Bo b@prov.example | Anna Alm anna alm@prov.example, Bo b@prov.example",
                "Anna Alm (Ale) <a@prov.example> (chef); Bo Berg <b@prov.example> (x) | Anna Alm a@prov.example, Bo Berg b@prov.example",
                "Anna Alm anna@; Bo Berg b@prov.example | Anna Alm anna@, Bo Berg b@prov.example",
                "anna at prov.example | anna at prov.example",
                "a@prov.example <a@prov.example> | a@prov.example",
            })
    void nobody_on_a_line_gets_lost(String typed, String people) {
        assertThat(
                        NameList.ofText(typed.replace('`', '"')).stream()
                                .map(
                                        l ->
                                                Stream.of(l.givenName(), l.familyName(), l.email())
                                                        .filter(t -> !t.isEmpty())
                                                        .collect(Collectors.joining(" ")))
                                .collect(Collectors.joining(", ")))
                .isEqualTo(people);
    }

    @Test
    void every_line_comes_out_again() {
        Random random = new Random(20270301);
        List<String> parts =
                List.of(
                        "Anna",
                        "Alm",
                        "<",
                        ">",
                        ";",
                        ",",
                        "\t",
                        " ",
                        "\"",
                        "a@b.example",
                        "@",
                        "1.",
                        "(",
                        ")",
                        "Dr",
                        "|",
                        "=x",
                        "'");
        for (int i = 0; i < 3000; i++) {
            StringBuilder line = new StringBuilder();
            for (int k = 0; k < 1 + random.nextInt(12); k++) {
                line.append(parts.get(random.nextInt(parts.size())));
            }
            String typed = line.toString();
            if (typed.isBlank()) {
                continue;
            }
            assertThat(NameList.ofText("Bo Berg\n" + typed + "\nCia Ceder"))
                    .as(typed)
                    .extracting(NameList.Line::number)
                    .contains(1, 2, 3);
        }
    }

    @Test
    void reads_a_table_that_was_copied_with_its_headings() {
        assertThat(
                        NameList.ofText(
                                "\nEnhet\tEfternamn\tFörnamn\tE-post (arbete)\nSkolan\tAlm\tAnna\ta@ale.example\nVården\tBerg\tBo\t\n"))
                .containsExactly(
                        new NameList.Line(3, "Anna", "Alm", "a@ale.example", false),
                        new NameList.Line(4, "Bo", "Berg", "", false));
    }

    /** As address books, forms and spreadsheets name their columns. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // Outlook, English and Swedish
                "First Name,Middle Name,Last Name,Company,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address\nÅsa,,Öhman,Ale,asa@ale.example,SMTP,Åsa Öhman (asa@ale.example),",
                "Förnamn,Mellannamn,Efternamn,Företag,E-postadress,Typ av e-post,E-post - visningsnamn,E-post 2 - adress\nÅsa,,Öhman,Ale,asa@ale.example,SMTP,Åsa Öhman (asa@ale.example),",
                // Google, older and newer
                "Name,Given Name,Additional Name,Family Name,Yomi Name,Organization 1 - Name,E-mail 1 - Type,E-mail 1 - Value\nÅsa Öhman,Åsa,,Öhman,,Ale,* Work,asa@ale.example",
                "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Last Name,Nickname,Organization Name,E-mail 1 - Label,E-mail 1 - Value\nÅsa,,Öhman,,,,Ale,Work,asa@ale.example",
                // Forms
                "Tidstämpel,E-postadress,Ditt namn (för- och efternamn),Ort\n2027-01-01,asa@ale.example,Åsa Öhman,Ale",
                "ID;Start time;Completion time;Email;Name;Din e-postadress;För- och efternamn\n1;x;y;anonymous;;asa@ale.example;Åsa Öhman",
                "Förnamn *;Efternamn *;E-post (arbete) *\nÅsa;Öhman;asa@ale.example",
                "Deltagarens namn;Deltagarens mejl;Chefens namn;Chefens e-post\nÅsa Öhman;asa@ale.example;Bo Berg;bo@ale.example",
                "Efternamn Förnamn;E-post - jobb\nÖhman Åsa;asa@ale.example",
                "\"Namn, efternamn först\",\"E-post, arbete\"\n\"Öhman, Åsa\",asa@ale.example",
                "Namn;Användare\nÅsa Öhman;asa@ale.example",
                "Deltagare;E-post\nÅsa Öhman;Åsa Öhman <asa@ale.example>",
                "Deltagare;E-post\nÅsa Öhman <asa@ale.example>;",
                "Namn;E-post\n;Åsa Öhman <asa@ale.example>",
                "Name;Given name;Family name;E-mail\nÅsa Öhman;;;mailto:asa@ale.example",
                "Kod;Efternamn;Tilltalsnamn;Adress;E-post\n1;Öhman;Åsa;Storgatan 1;asa@ale.example",
            })
    void knows_headings_of_many_programs(String file) {
        assertThat(file(file))
                .containsExactly(new NameList.Line(2, "Åsa", "Öhman", "asa@ale.example", false));
    }

    @Test
    void what_stands_above_the_headings_is_no_person_and_no_secret() {
        assertThat(file("Deltagarlista;\n\n;Ort\nNamn;E-post\nÅsa Öhman;asa@ale.example\n"))
                .containsExactly(
                        new NameList.Line(1, "Deltagarlista", "", "", false),
                        new NameList.Line(3, "Ort", "", "", false),
                        new NameList.Line(5, "Åsa", "Öhman", "asa@ale.example", false));
    }

    @Test
    void several_addresses_of_one_person_and_several_people_in_one_cell_stay() {
        assertThat(
                        file(
                                "Namn;E-post\nÅsa Öhman;a@ale.example, b@ale.example\n;Bo Berg <c@ale.example>, Cia <d@ale.example>\nDan;\n"))
                .containsExactly(
                        new NameList.Line(2, "Åsa", "Öhman", "a@ale.example, b@ale.example", false),
                        new NameList.Line(3, "Bo", "Berg", "c@ale.example", false),
                        new NameList.Line(3, "Cia", "", "d@ale.example", false),
                        new NameList.Line(4, "Dan", "", "", false));
        assertThat(file("Åsa;a@ale.example;b@ale.example\nBo;c@ale.example;\n").get(0))
                .isEqualTo(new NameList.Line(1, "Åsa", "", "a@ale.example; b@ale.example", false));
    }

    @Test
    void a_hidden_row_stays_hidden() {
        List<TableRow> rows =
                List.of(
                        row(1, false, "Namn", "E-post"),
                        row(2, true, "Åsa Öhman", "a@ale.example"),
                        row(3, false, "Bo Berg", "b@ale.example"));
        assertThat(NameList.ofRows(rows))
                .extracting(NameList.Line::isHidden)
                .containsExactly(true, false);
        assertThat(NameList.ofRows(rows.subList(1, 3)))
                .extracting(NameList.Line::isHidden)
                .containsExactly(true, false);
    }

    private static TableRow row(int number, boolean hidden, String... texts) {
        return new TableRow(
                number,
                Stream.of(texts).map(text -> new TableRow.Cell(text, false)).toList(),
                hidden);
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
        assertThat(file(file))
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
                                """
                                Namn;E-post;Telefon
                                Åsa Öhman;a@ale.example;+4631
                                =HYPERLINK(1);b@ale.example;
                                """))
                .extracting(NameList.Line::isFormula)
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void a_list_that_was_taken_out_can_be_read_in_again(SheetFormat format) throws IOException {
        List<String> addresses =
                List.of(
                        "anna.alm@prov.example",
                        "anna+mote@prov.example",
                        "+anna@prov.example",
                        "=anna@prov.example",
                        "-anna@prov.example",
                        "pat.o'neill@prov.example",
                        "o'neill+o'brien@prov.example",
                        "'anna@prov.example",
                        "''anna@prov.example",
                        "'+anna@prov.example",
                        "''=anna@prov.example",
                        "'-anna'@prov.example",
                        "'anna'@prov.example",
                        "{anna|alm}@prov.example",
                        "!#$%&'*+/=?^_`~@prov.example",
                        "anna@åre.se");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter sheet =
                SheetWriter.open(
                        format,
                        "Namngivna",
                        List.of(
                                new SheetWriter.Column("Namn", 30),
                                new SheetWriter.Column("E-post", 36)),
                        file)) {
            for (String address : addresses) {
                sheet.row("Anna Alm", address);
            }
        }

        List<NameList.Line> lines =
                NameList.ofRows(TableReader.read(file.toByteArray(), NameList.MOST).rows());
        assertThat(lines).extracting(NameList.Line::email).containsExactlyElementsOf(addresses);
        assertThat(lines).noneMatch(NameList.Line::isFormula);
        assertThat(addresses).allMatch(EmailAddress::isValid);
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void a_name_that_was_taken_out_can_be_read_in_again(SheetFormat format) throws IOException {
        List<String> names =
                List.of(
                        "'t Hooft",
                        "''t Hooft",
                        "D'Angelo",
                        "O’Neill",
                        "=Anna",
                        "-Anna",
                        "+Anna",
                        "@Anna",
                        "'=Anna",
                        "'",
                        "Al-Sayed",
                        "Anna \"Nanna\"",
                        "A;B",
                        "علی‌رضا",
                        "李");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter sheet =
                SheetWriter.open(
                        format,
                        "Folk",
                        List.of(
                                new SheetWriter.Column("Förnamn", 30),
                                new SheetWriter.Column("Efternamn", 30),
                                new SheetWriter.Column("E-post", 36)),
                        file)) {
            for (String name : names) {
                sheet.row(name, name, "anna@prov.example");
            }
        }

        List<NameList.Line> lines =
                NameList.ofRows(TableReader.read(file.toByteArray(), NameList.MOST).rows());
        assertThat(lines).extracting(NameList.Line::givenName).containsExactlyElementsOf(names);
        assertThat(lines).extracting(NameList.Line::familyName).containsExactlyElementsOf(names);
        assertThat(lines).noneMatch(NameList.Line::isFormula);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'anna@prov.example, 'anna@prov.example",
                "'t Hooft <'anna@prov.example>, 'anna@prov.example",
                "Anna 'anna@prov.example', anna@prov.example",
                "Anna '+anna@prov.example, +anna@prov.example",
            })
    void an_apostrophe_is_of_the_address_unless_it_quotes(String typed, String address) {
        assertThat(NameList.ofText(typed))
                .extracting(NameList.Line::email)
                .containsExactly(address);
    }

    @Test
    void an_apostrophe_begins_a_name_unless_it_quotes() {
        assertThat(PersonName.of("'t Hooft")).isEqualTo(new PersonName("'t", "Hooft"));
        assertThat(PersonName.of("'Anna Alm'")).isEqualTo(new PersonName("Anna", "Alm"));
    }

    private static List<NameList.Line> file(String text) {
        return NameList.ofRows(
                TableReader.read(text.getBytes(StandardCharsets.UTF_8), NameList.MOST).rows());
    }

    private static void refused(
            String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "(", "x ", "\"", ","})
    void a_line_of_one_sign_is_one_line_and_ends(String sign) {
        String line = "Anna Alm a@ale.example" + sign.repeat(20_000);

        assertThat(NameList.ofText(line)).isNotEmpty();
    }

    @Test
    void a_line_that_no_list_has_is_refused_as_a_whole() {
        assertThat(NameList.ofText("Anna Alm <a@ale.example>; ".repeat(4_000))).hasSize(1);
    }
}
