package se.motesplats.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.shared.RuleViolation;

class TableReaderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String WORKBOOK =
            """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="Dold" sheetId="9" state="hidden" r:id="rId9"/><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>
            """;

    private static final String RELATIONS =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x" Target="worksheets/sheet9.xml"/></Relationships>
            """;

    // Text ---------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void reads_text_in_the_encodings_that_occur(String encoding) {
        byte[] file = "Namn;Ort\nÅsa Öhman;Öckerö\n".getBytes(Charset.forName(encoding));
        assertThat(texts(file))
                .containsExactly(List.of("Namn", "Ort"), List.of("Åsa Öhman", "Öckerö"));
    }

    @Test
    void reads_utf8_with_a_mark_and_lines_of_different_encodings() throws IOException {
        ByteArrayOutputStream glued = new ByteArrayOutputStream();
        glued.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        glued.write("Åsa;Öhman\n".getBytes(StandardCharsets.UTF_8));
        glued.write("Örjan;Ählström\n".getBytes(WINDOWS));
        assertThat(texts(glued.toByteArray()))
                .containsExactly(List.of("Åsa", "Öhman"), List.of("Örjan", "Ählström"));
    }

    @Test
    void reads_quotes_line_ends_and_separators() {
        assertThat(
                        texts(
                                "a,\"b,\"\"c\"\"\",\"d\ne\"\r\n\r\nf,g,\rh"
                                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        List.of("a", "b,\"c\"", "d\ne"), List.of("f", "g", ""), List.of("h"));
        assertThat(TableReader.read("a;\"b\nb\"\n\nc;d".getBytes(StandardCharsets.UTF_8), 5))
                .extracting(TableRow::number)
                .as("where it stands in the file")
                .containsExactly(1, 4);
        refused("error.table.quote", "a;b\nc;\"d\ne;f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-1", "@SUM(A1)", "\"=cmd|' /C calc'!A0\""})
    void tells_formulas_in_text(String cell) {
        assertThat(
                        TableReader.read((cell + ";x").getBytes(StandardCharsets.UTF_8), 5)
                                .get(0)
                                .cells()
                                .get(0)
                                .isFormula())
                .isTrue();
    }

    @Test
    void says_what_a_file_is_not() {
        refused("error.table.empty", "");
        refused("error.table.empty", "\n ;\n");
        refusedBytes(
                "error.table.oldExcel",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        refusedBytes(
                "error.table.notATable",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2, 3, 4, 5});
        refusedBytes("error.table.tooLarge", new byte[TableReader.MAX_BYTES + 1]);
        byte[] pdf = zip(Map.of("word/document.xml", "<w/>"));
        refusedBytes("error.table.notATable", pdf);
    }

    @Test
    void fifty_thousand_rows_are_refused_with_the_limit() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            many.append("a;b\n");
        }
        refused("error.table.tooManyRows", many.toString());
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
        for (int i = 1; i <= 50_000; i++) {
            sheet.append("<row r=\"").append(i).append("\"><c><v>1</v></c></row>");
        }
        refusedBytes("error.table.tooManyRows", xlsx(sheet + "</sheetData></worksheet>", null));
    }

    // Workbooks ----------------------------------------------------------------------------------

    @Test
    void reads_the_first_visible_sheet() {
        byte[] file =
                xlsx(
                        """
                        <worksheet><sheetData>
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
                        <row r="3"><c r="A3" t="inlineStr"><is><t>Åsa</t><r><t> Ö</t></r></is></c><c r="B3"><v>42</v></c>
                        <c r="C3" t="str"><f>A3&amp;"@x"</f><v>asa@x</v></c><c r="XFD3"><v>7</v></c></row>
                        <row r="4"/></sheetData></worksheet>
                        """,
                        "<sst><si><t> Namn </t></si><si><r><t>E-</t></r><r><t>post</t></r><rPh><t>x</t></rPh></si></sst>");
        List<TableRow> rows = TableReader.read(file, 10);
        assertThat(rows).extracting(TableRow::number).containsExactly(1, 3);
        assertThat(rows.get(0).text(0)).isEqualTo("Namn");
        assertThat(rows.get(0).text(1)).isEmpty();
        assertThat(rows.get(0).text(2)).isEqualTo("E-post");
        assertThat(rows.get(1).text(0)).isEqualTo("Åsa Ö");
        assertThat(rows.get(1).text(1)).isEqualTo("42");
        assertThat(rows.get(1).cells().get(2)).isEqualTo(new TableRow.Cell("asa@x", true));
        assertThat(rows.get(1).cells()).hasSize(3);
        assertThat(rows.get(1).text(99)).isEmpty();
    }

    @Test
    void a_workbook_with_macros_is_refused() {
        Map<String, String> parts = parts("<worksheet/>", null);
        parts.put("xl/vbaProject.bin", "x");
        refusedBytes("error.table.macros", zip(parts));
        Map<String, String> old = parts("<worksheet/>", null);
        old.put("xl/macrosheets/sheet1.xml", "<x/>");
        refusedBytes("error.table.macros", zip(old));
    }

    @Test
    void what_unpacks_to_too_much_is_given_up_while_it_unpacks() {
        Map<String, String> bomb = parts("<worksheet/>", null);
        bomb.put("xl/media/bomb.bin", "0".repeat(17 * 1024 * 1024));
        byte[] file = zip(bomb);
        assertThat(file.length).isLessThan(TableReader.MAX_BYTES);
        refusedBytes("error.table.bomb", file);
        Map<String, String> crowd = parts("<worksheet/>", null);
        for (int i = 0; i < 600; i++) {
            crowd.put("xl/media/" + i, "x");
        }
        refusedBytes("error.table.bomb", zip(crowd));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>",
                "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/x.dtd\"><worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
                "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t=\"s\"><v>99</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"x\"/></sheetData></worksheet>",
                "<worksheet><sheetData>",
                "not xml",
            })
    void a_hostile_or_broken_sheet_is_refused(String sheet) {
        refusedBytes("error.table.broken", xlsx(sheet, "<sst/>"));
    }

    @Test
    void noise_is_never_worse_than_a_refusal() {
        Random random = new Random(20220406);
        byte[] good =
                xlsx(
                        "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
                        null);
        for (int i = 0; i < 500; i++) {
            byte[] file = i % 2 == 0 ? new byte[1 + random.nextInt(400)] : good.clone();
            if (i % 2 == 0) {
                random.nextBytes(file);
            } else {
                for (int k = 0; k < 1 + random.nextInt(5); k++) {
                    file[random.nextInt(file.length)] = (byte) random.nextInt();
                }
            }
            try {
                TableReader.read(file, 10);
            } catch (RuleViolation refused) {
                assertThat(refused.key()).startsWith("error.table.");
            }
        }
    }

    private static List<List<String>> texts(byte[] file) {
        return TableReader.read(file, 100).stream()
                .map(row -> row.cells().stream().map(TableRow.Cell::text).toList())
                .toList();
    }

    private static Map<String, String> parts(String sheet, @Nullable String strings) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS);
        parts.put("xl/worksheets/sheet9.xml", "<worksheet/>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        if (strings != null) {
            parts.put("xl/sharedStrings.xml", strings);
        }
        return parts;
    }

    private static byte[] xlsx(String sheet, @Nullable String strings) {
        return zip(parts(sheet, strings));
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void refused(String key, String text) {
        refusedBytes(key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refusedBytes(String key, byte[] file) {
        ThrowingCallable attempt = () -> TableReader.read(file, 1000);
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.key()).isEqualTo(key));
    }
}
