package se.motesplats.shared.sheet.service;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.SwedishTime;

/**
 * A workbook (ECMA-376), as a rule of one sheet, whose first rows are bold and stay when one
 * scrolls. Text lies in its cell as text, with the format of text, so that it also stays text when
 * somebody edits the cell; there is no element for formulas at all.
 */
final class XlsxWriter extends SheetWriter {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    private static final String TYPES =
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
            %s</Types>""";

    private static final String TYPE =
            """
            <Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""";

    private static final String ROOT =
            """
            <Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
                    .formatted(PACKAGE, OFFICE);

    private static final String PARTS =
            """
            <Relationships xmlns="%s"><Relationship Id="styles" Type="%s/styles" Target="styles.xml"/>%s</Relationships>""";

    private static final String PART =
            """
            <Relationship Id="rId%1$d" Type="%2$s/worksheet" Target="worksheets/sheet%1$d.xml"/>""";

    private static final String WORKBOOK =
            """
            <workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>""";

    private static final String SHEET =
            """
            <sheet name="%s" sheetId="%2$d" r:id="rId%2$d"/>"""
                    .replace("%s", "%1$s");

    // The styles, by their places in cellXfs.
    private static final int BOLD = 1;
    private static final int DAY = 2;
    private static final int MOMENT = 3;
    private static final int TEXT = 4;
    private static final int QUOTED_TEXT = 5;

    /** 49 is text; a quoted one is what somebody typed behind an apostrophe. */
    private static final String STYLES =
            """
            <styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>\
            <numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>\
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
            <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>\
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
            <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""
                    .formatted(MAIN);

    /** Day 0 of spreadsheets; right for all days from March 1900 on. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final int LONGEST_NAME = 31;

    private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(24 * 60);

    private final ZipOutputStream zip;
    private final Writer out;
    private int sheet;
    private int rows;

    XlsxWriter(String sheet, List<Column> columns, OutputStream file) throws IOException {
        this(List.of(sheet), columns, file);
    }

    /**
     * @param sheets the names of all, which {@link #next} begins one after the other
     * @param columns of the first
     */
    XlsxWriter(List<String> sheets, List<Column> columns, OutputStream file) throws IOException {
        super(columns.size());
        zip = new ZipOutputStream(file);
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        List<String> names = namesOf(sheets);
        part("[Content_Types].xml", TYPES.formatted(each(names, (n, name) -> TYPE.formatted(n))));
        part("_rels/.rels", ROOT);
        part(
                "xl/workbook.xml",
                WORKBOOK.formatted(
                        MAIN, OFFICE, each(names, (n, name) -> SHEET.formatted(escape(name), n))));
        part(
                "xl/_rels/workbook.xml.rels",
                PARTS.formatted(
                        PACKAGE, OFFICE, each(names, (n, name) -> PART.formatted(n, OFFICE))));
        part("xl/styles.xml", STYLES);
        begin(columns);
    }

    private static String each(List<String> names, BiFunction<Integer, String, String> xml) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> xml.apply(i + 1, names.get(i)))
                .collect(Collectors.joining());
    }

    /** Ends the sheet and begins the next one. */
    void next(List<Column> columns) throws IOException {
        end();
        begin(columns);
    }

    private void begin(List<Column> columns) throws IOException {
        sheet++;
        rows = 0;
        begin("xl/worksheets/sheet" + sheet + ".xml");
        out.write(
                """
                <worksheet xmlns="%s"><sheetViews><sheetView workbookViewId="0"%s>\
                <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>"""
                        .formatted(MAIN, sheet == 1 ? " tabSelected=\"1\"" : ""));
        for (int i = 1; i <= columns.size(); i++) {
            out.write(
                    "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                            .formatted(i, columns.get(i - 1).width()));
        }
        out.write("</cols><sheetData>");
        beginRow();
        for (int i = 0; i < columns.size(); i++) {
            text(i, BOLD, columns.get(i).heading());
        }
        out.write("</row>");
    }

    private void end() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
    }

    private void begin(String part) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    private void part(String name, String xml) throws IOException {
        begin(name);
        out.write(xml);
        out.flush();
        zip.closeEntry();
    }

    /** No two may be called the same, whatever their case. */
    private static List<String> namesOf(List<String> sheets) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String sheet : sheets) {
            String name = nameOf(sheet, "");
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = nameOf(sheet, " " + n);
            }
            names.add(name);
        }
        return names;
    }

    /** What a sheet may be called: not longer, and without these. */
    private static String nameOf(String sheet, String end) {
        String name = clean(sheet).replaceAll("[\\[\\]:*?/\\\\'\n\t]", " ").strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
    }

    private void beginRow() throws IOException {
        rows++;
        out.write("<row r=\"" + rows + "\">");
    }

    @Override
    void write(List<@Nullable Object> cells) throws IOException {
        beginRow();
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value != null) {
                cell(i, value);
            }
        }
        out.write("</row>");
    }

    private void cell(int column, Object value) throws IOException {
        if (value instanceof String text) {
            // A cell of text needs no sign before it, but one that was typed must not be taken for
            // it.
            boolean sign = text.startsWith("'") && isGuarded(text);
            text(column, isFormula(text) ? QUOTED_TEXT : TEXT, sign ? "'" + text : text);
        } else if (value instanceof BigDecimal number) {
            number(column, 0, number.toPlainString());
        } else if (value instanceof Integer || value instanceof Long) {
            number(column, 0, value.toString());
        } else if (value instanceof LocalDate day) {
            number(column, DAY, String.valueOf(ChronoUnit.DAYS.between(EPOCH, day)));
        } else if (value instanceof Instant moment) {
            LocalDateTime local = moment.atZone(SwedishTime.zone()).toLocalDateTime();
            long minutes = ChronoUnit.MINUTES.between(EPOCH.atStartOfDay(), local);
            number(
                    column,
                    MOMENT,
                    BigDecimal.valueOf(minutes)
                            .divide(MINUTES_A_DAY, 9, RoundingMode.HALF_EVEN)
                            .toPlainString());
        } else {
            throw new IllegalArgumentException("no cell: " + value.getClass());
        }
    }

    private void number(int column, int style, String number) throws IOException {
        out.write("<c r=\"" + place(column) + "\" s=\"" + style + "\"><v>" + number + "</v></c>");
    }

    private void text(int column, int style, String text) throws IOException {
        out.write(
                "<c r=\""
                        + place(column)
                        + "\" s=\""
                        + style
                        + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                        + escape(clean(text))
                        + "</t></is></c>");
    }

    /** {@code C7}. */
    private String place(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(rows).toString();
    }

    /** As XML; what programs would take for a coded letter ({@code _x003D_}) stays as it is. */
    private static String escape(String text) {
        return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() throws IOException {
        end();
        out.close();
    }
}
