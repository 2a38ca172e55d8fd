package se.motesplats.shared.sheet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            <Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="http://x/worksheet" Target="worksheets/sheet9.xml"/>
            <Relationship Id="rId5" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>
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
        assertThat(TableReader.read("a;\"b\nb\"\n\nc;d".getBytes(StandardCharsets.UTF_8), 5).rows())
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
                                .rows()
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
        refusedBytes("error.table.notATable", zip(Map.of("content.xml", "<o/>")));
        refusedBytes(
                "error.table.notATable",
                zip(
                        Map.of(
                                "_rels/.rels",
                                "<R><Relationship Id='1' Type='x/officeDocument' Target='word/document.xml'/></R>",
                                "word/document.xml",
                                "<w:document xmlns:w='w'/>")));
        refused("error.table.notATable", "\n<html><table><tr><td>Namn</td></tr></table></html>");
        refused("error.table.notATable", "%PDF-1.7\nx");
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

    @ParameterizedTest
    @CsvSource({
        "x-MacRoman, MacRoman",
        "IBM850, CP850",
        "windows-1252,",
        "UTF-8,",
    })
    void says_by_name_which_old_encoding_a_file_has(String encoding, @Nullable String name) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            Table table =
                    TableReader.read(
                            String.join(
                                            end,
                                            "Förnamn;Efternamn",
                                            "Åsa;Öhman",
                                            "Örjan;Ählström",
                                            "Noé;Müller")
                                    .getBytes(Charset.forName(encoding)),
                            10);
            assertThat(table.oldEncoding()).isEqualTo(name);
            assertThat(table.rows())
                    .extracting(row -> row.text(0) + ' ' + row.text(1))
                    .containsExactly(
                            "Förnamn Efternamn", "Åsa Öhman", "Örjan Ählström", "Noé Müller");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Miloš Šimić-Žan", "Dušan Kovač", "Zoë Brontë", "René – Ü", "Ægir Bjørn"})
    void takes_letters_of_other_languages_for_what_windows_writes(String name) {
        String written = new String(name.getBytes(WINDOWS), WINDOWS);
        Table table = TableReader.read(("x;" + written).getBytes(WINDOWS), 10);
        assertThat(table.oldEncoding()).isNull();
        assertThat(table.rows().get(0).text(1)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\r\nNamn;E-post, arbete\nAlm, Anna;a@x\nBerg, Bo;b@x",
                "\"Namn, efternamn först\",\"E-post, arbete\"\n\"Alm, Anna\",a@x\n\"Berg, Bo\",b@x",
                "Namn, hela, alltså;E-post\nAlm, Anna;a@x\nBerg, Bo;b@x",
                "Deltagare\n\nNamn\tE-post\nAlm, Anna\ta@x\nBerg, Bo\tb@x",
                "Namn|E-post\nAlm, Anna|a@x\nBerg, Bo|b@x",
                "Namn,E-post\n\"Alm, Anna\",a@x\n\"Berg, Bo\",b@x",
                "sep=;\n\nNamn;E-post\nAlm, Anna;a@x\nBerg, Bo;b@x",
            })
    void finds_the_separator_by_all_rows(String text) {
        assertThat(texts(text.getBytes(StandardCharsets.UTF_8)))
                .endsWith(List.of("Alm, Anna", "a@x"), List.of("Berg, Bo", "b@x"));
    }

    @Test
    void counts_lines_as_an_editor_does() {
        assertThat(
                        TableReader.read(
                                        "sep=;\n\nNamn;x\n\"a\nb\";c\nd;e"
                                                .getBytes(StandardCharsets.UTF_8),
                                        9)
                                .rows())
                .extracting(TableRow::number)
                .containsExactly(3, 4, 6);
    }

    @Test
    void a_line_of_quotes_is_read_in_no_time() {
        String text = "a" + "\"".repeat(1_000_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(texts(text.getBytes(StandardCharsets.UTF_8))).hasSize(1));
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
        List<TableRow> rows = TableReader.read(file, 10).rows();
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

    private static final String LIST =
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Åsa</t></is></c>"
                    + "<c r=\"B1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
    private static final String STRINGS = "<sst><si><t>asa@x</t></si></sst>";

    /** Where programs put the parts, and how they refer to them. */
    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, xl/, ./worksheets/sheet1.xml, ./sharedStrings.xml",
        "xl/workbook.xml, xl/, ../xl/worksheets/sheet1.xml, ../xl/sharedStrings.xml",
        "xl/workbook.xml, xl/, /xl/worksheets/sheet1.xml, /xl/sharedStrings.xml",
        "xl/workbook.xml, xl/, worksheets\\sheet1.xml, sharedStrings.xml",
        "xl/workbook2.xml, xl/, worksheets/Blad%20ett.xml, texts.xml",
        "XL/Workbook.xml, XL/, WORKSHEETS/sheet1.xml, SharedStrings.xml",
        "workbook.xml, '', sheet1.xml, strings.xml",
        "office/data/book.xml, office/data/, ../sheets/a.xml, ../../strings/s.xml",
    })
    void finds_parts_by_their_relations(String book, String folder, String sheet, String texts) {
        for (char slash : new char[] {'/', '\\'}) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("[Content_Types].xml", "<Types/>");
            parts.put(
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\""
                            + book
                            + "\"/></Relationships>");
            parts.put(
                    book,
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
            parts.put(
                    folder + "_rels/" + book.substring(folder.length()) + ".rels",
                    relations("s", "worksheet", sheet, "t", "sharedStrings", texts));
            parts.put(at(folder, sheet), LIST);
            parts.put(at(folder, texts), STRINGS);
            Map<String, String> written = new LinkedHashMap<>();
            parts.forEach((name, text) -> written.put(name.replace('/', slash), text));
            assertThat(texts(zip(written))).containsExactly(List.of("Åsa", "asa@x"));
        }
    }

    private static String at(String folder, String target) {
        String path = target.replace('\\', '/').replace("%20", " ");
        return path.startsWith("/")
                ? path.substring(1)
                : Path.of(folder).resolve(path).normalize().toString();
    }

    private static String relations(String... idTypeTarget) {
        StringBuilder all = new StringBuilder("<Relationships>");
        for (int i = 0; i < idTypeTarget.length; i += 3) {
            all.append("<Relationship Id=\"")
                    .append(idTypeTarget[i])
                    .append("\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/")
                    .append(idTypeTarget[i + 1])
                    .append("\" Target=\"")
                    .append(idTypeTarget[i + 2])
                    .append("\"/>");
        }
        return all.append("</Relationships>").toString();
    }

    @Test
    void passes_over_charts_and_blank_sheets_and_names_what_is_not_read() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                """
                <x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="Diagram" sheetId="1" r:id="c"/><x:sheet name="Tomt" sheetId="2" r:id="e"/>
                <x:sheet name="Dolt" sheetId="3" state="hidden" r:id="h"/><x:sheet name="Deltagare" sheetId="4" r:id="l"/>
                <x:sheet name="Fler" sheetId="5" r:id="m"/><x:sheet name="Trasigt" sheetId="6" r:id="b"/></x:sheets></x:workbook>
                """);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "c",
                        "chartsheet",
                        "chartsheets/sheet1.xml",
                        "e",
                        "worksheet",
                        "e.xml",
                        "h",
                        "worksheet",
                        "l.xml",
                        "l",
                        "worksheet",
                        "l.xml",
                        "m",
                        "worksheet",
                        "l.xml",
                        "b",
                        "worksheet",
                        "b.xml",
                        "t",
                        "sharedStrings",
                        "s.xml"));
        parts.put("xl/chartsheets/sheet1.xml", "<chartsheet/>");
        parts.put("xl/e.xml", "<worksheet/>");
        parts.put("xl/l.xml", LIST);
        parts.put("xl/b.xml", "<worksheet>");
        parts.put("xl/s.xml", STRINGS);
        Table table = TableReader.read(zip(parts), 10);
        assertThat(table.sheet()).isEqualTo("Deltagare");
        assertThat(table.unread()).containsExactly("Fler", "Trasigt");
        assertThat(table.rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void reads_stored_entries_whose_size_stands_behind_them(boolean wide) {
        assertThat(texts(streamed(parts(LIST, STRINGS), wide)))
                .containsExactly(List.of("Åsa", "asa@x"));
    }

    /**
     * A zip as a program writes it that cannot go back: stored, with the size and the check of each
     * part behind it, in 32 or in 64 bits.
     */
    private static byte[] streamed(Map<String, String> parts, boolean wide) {
        ByteBuffer zip = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer directory = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            byte[] name = part.getKey().getBytes(StandardCharsets.UTF_8);
            byte[] text = part.getValue().getBytes(StandardCharsets.UTF_8);
            CRC32 check = new CRC32();
            check.update(text);
            int start = zip.position();
            short version = (short) (wide ? 45 : 20);
            zip.putInt(0x04034b50).putShort(version).putShort((short) 8).putShort((short) 0);
            zip.putInt(0).putInt(0).putInt(wide ? -1 : 0).putInt(wide ? -1 : 0);
            zip.putShort((short) name.length).putShort((short) (wide ? 20 : 0)).put(name);
            if (wide) {
                zip.putShort((short) 1).putShort((short) 16).putLong(0).putLong(0);
            }
            zip.put(text).putInt(0x08074b50).putInt((int) check.getValue());
            if (wide) {
                zip.putLong(text.length).putLong(text.length);
            } else {
                zip.putInt(text.length).putInt(text.length);
            }
            directory.putInt(0x02014b50).putShort(version).putShort(version);
            directory.putShort((short) 8).putShort((short) 0).putInt(0);
            directory.putInt((int) check.getValue());
            directory.putInt(wide ? -1 : text.length).putInt(wide ? -1 : text.length);
            directory.putShort((short) name.length).putShort((short) (wide ? 20 : 0));
            directory.putShort((short) 0).putShort((short) 0).putShort((short) 0);
            directory.putInt(0).putInt(start).put(name);
            if (wide) {
                directory.putShort((short) 1).putShort((short) 16);
                directory.putLong(text.length).putLong(text.length);
            }
        }
        int start = zip.position();
        zip.put(directory.flip());
        int length = zip.position() - start;
        zip.putInt(0x06054b50).putInt(0);
        zip.putShort((short) parts.size()).putShort((short) parts.size());
        zip.putInt(length).putInt(start).putShort((short) 0);
        return Arrays.copyOf(zip.array(), zip.position());
    }

    @Test
    void reads_letters_that_are_written_in_numbers_and_leaves_pronunciation_out() {
        byte[] file =
                xlsx(
                        """
                        <worksheet><sheetData><row>
                        <c t="s"><v>0</v></c>
                        <c t="inlineStr"><is><r><t>Aki_x000D_</t></r><r><t>\nUeno</t></r><rPh sb="0" eb="2"><t>アキ</t></rPh><phoneticPr/></is></c>
                        <c t="str"><f>A1</f><v>x_x005F_x000D__x00E5_</v></c>
                        <c t="e"><v>#REF!</v></c>
                        </row></sheetData></worksheet>
                        """,
                        "<sst><si><t>_x000D_Åsa_x000a_</t><rPh sb=\"0\" eb=\"1\"><t>o</t></rPh></si></sst>");
        assertThat(TableReader.read(file, 10).rows().get(0).cells())
                .containsExactly(
                        new TableRow.Cell("Åsa", false),
                        new TableRow.Cell("Aki\r\nUeno", false),
                        new TableRow.Cell("x_x000D_å", true),
                        new TableRow.Cell("#REF!", true));
    }

    @Test
    void says_which_rows_a_filter_hides() {
        String cell = "<c><v>1</v></c></row>";
        byte[] file =
                xlsx(
                        "<worksheet><sheetData><row r=\"1\">"
                                + cell
                                + "<row r=\"2\" hidden=\"1\">"
                                + cell
                                + "<row r=\"3\" hidden=\"true\">"
                                + cell
                                + "<row r=\"4\" hidden=\"0\" ht=\"15\">"
                                + cell
                                + "<row r=\"5\" ht=\"0\" customHeight=\"1\">"
                                + cell
                                + "</sheetData><autoFilter ref=\"A1:A5\"/></worksheet>",
                        null);
        assertThat(TableReader.read(file, 10).rows())
                .filteredOn(TableRow::hidden)
                .extracting(TableRow::number)
                .containsExactly(2, 3, 5);
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
        bomb.put("xl/worksheets/sheet1.xml", " ".repeat(17 * 1024 * 1024) + "<worksheet/>");
        byte[] file = zip(bomb);
        assertThat(file.length).isLessThan(TableReader.MAX_BYTES);
        refusedBytes("error.table.bomb", file);
        Map<String, String> picture =
                parts(
                        "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
                        null);
        picture.put("xl/media/large.bin", "0".repeat(17 * 1024 * 1024));
        assertThat(texts(zip(picture))).as("never unpacked").containsExactly(List.of("1"));
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
        return TableReader.read(file, 100).rows().stream()
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
