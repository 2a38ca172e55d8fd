package se.motesplats.shared.sheet.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.RuleViolation;

/** The first visible sheet with something on it (ECMA-376-1), its texts only. */
final class XlsxReader {

    /** Visible, but without cells. */
    private static final Set<String> WITHOUT_CELLS = Set.of("chartsheet", "dialogsheet");

    /** A letter that XML or the program did not want to write as it is (ST_Xstring). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final int maxRows;

    XlsxReader(int maxRows) {
        this.maxRows = maxRows;
    }

    /** A sheet by the name that people see, and the part that holds it. */
    private record Named(String name, String part) {}

    Table read(byte[] file) {
        try (XlsxParts parts = XlsxParts.open(file)) {
            return read(parts);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            if (broken instanceof RuleViolation || broken instanceof UncheckedIOException) {
                throw (RuntimeException) broken;
            }
            RuleViolation told = new RuleViolation("error.table.broken");
            told.addSuppressed(broken);
            throw told;
        }
    }

    private Table read(XlsxParts parts) throws IOException, XMLStreamException {
        String workbook = parts.workbook();
        List<XlsxParts.Relation> relations = parts.relations(workbook);
        List<Named> sheets = sheets(parts, workbook, relations);
        if (sheets.isEmpty()) {
            throw new RuleViolation("error.table.empty");
        }
        List<String> strings = new ArrayList<>();
        for (XlsxParts.Relation relation : relations) {
            if (relation.type().equals("sharedStrings") && parts.has(relation.name())) {
                parts.walk(relation.name(), new Strings(strings)::at);
            }
        }
        List<String> unread = new ArrayList<>();
        Named read = sheets.get(0);
        List<TableRow> rows = List.of();
        for (Named sheet : sheets) {
            if (rows.isEmpty()) {
                read = sheet;
                rows = rows(parts, sheet, strings, maxRows);
            } else if (isFilled(parts, sheet, strings)) {
                unread.add(sheet.name());
            }
        }
        return new Table(rows, null, read.name(), unread);
    }

    private static List<Named> sheets(
            XlsxParts parts, String workbook, List<XlsxParts.Relation> relations)
            throws IOException, XMLStreamException {
        Map<String, XlsxParts.Relation> byId =
                relations.stream()
                        .collect(
                                Collectors.toMap(
                                        XlsxParts.Relation::id, Function.identity(), (a, b) -> a));
        List<Named> found = new ArrayList<>();
        parts.walk(
                workbook,
                xml -> {
                    // A document or a presentation has parts and relations, too.
                    if (xml.isStartElement()
                            && Set.of("document", "presentation").contains(xml.getLocalName())) {
                        throw new RuleViolation("error.table.notATable");
                    }
                    if (xml.isStartElement()
                            && xml.getLocalName().equals("sheet")
                            && !"hidden".equals(xml.getAttributeValue(null, "state"))
                            && !"veryHidden".equals(xml.getAttributeValue(null, "state"))) {
                        XlsxParts.Relation relation = byId.get(idOf(xml));
                        if (relation == null) {
                            throw new RuleViolation("error.table.broken");
                        }
                        if (!WITHOUT_CELLS.contains(relation.type())) {
                            String name = xml.getAttributeValue(null, "name");
                            found.add(new Named(name == null ? "" : name, relation.name()));
                        }
                    }
                });
        return found;
    }

    /** The reference has a prefix of its own; the number of the sheet has none. */
    private static String idOf(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Whether there is something on a sheet, be it too much or broken. */
    private static boolean isFilled(XlsxParts parts, Named sheet, List<String> strings) {
        try {
            // The second row is one too many: nothing of a sheet that is not read is kept.
            return !rows(parts, sheet, strings, 0).isEmpty();
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            return true;
        }
    }

    private static List<TableRow> rows(
            XlsxParts parts, Named sheet, List<String> strings, int maxRows)
            throws IOException, XMLStreamException {
        Sheet reader = new Sheet(strings, maxRows);
        parts.walk(sheet.part(), reader::at);
        return reader.rows;
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(
                                m ->
                                        Matcher.quoteReplacement(
                                                Character.toString(
                                                        (char) Integer.parseInt(m.group(1), 16))))
                : text;
    }

    /** Text as it is read, without what is said about pronunciation. */
    private static final class Text {

        private final StringBuilder text = new StringBuilder();
        private boolean inText;
        private boolean inPhonetics;

        void at(XMLStreamReader xml) {
            if (xml.isStartElement() || xml.isEndElement()) {
                switch (xml.getLocalName()) {
                    case "t", "v" -> inText = xml.isStartElement();
                    case "rPh" -> inPhonetics = xml.isStartElement();
                    default -> {}
                }
            } else if (xml.isCharacters()
                    && inText
                    && !inPhonetics
                    && text.length() <= TableReader.MAX_CELL) {
                text.append(xml.getText());
            }
        }

        void clear() {
            text.setLength(0);
        }

        String value() {
            return text.toString();
        }
    }

    /** Texts that cells refer to. */
    private static final class Strings {

        private final List<String> found;
        private final Text text = new Text();

        Strings(List<String> found) {
            this.found = found;
        }

        void at(XMLStreamReader xml) {
            text.at(xml);
            if (xml.isEndElement() && xml.getLocalName().equals("si")) {
                found.add(TableReader.clean(unescaped(text.value())));
                text.clear();
            }
        }
    }

    /** Reads rows and cells as they come. */
    private static final class Sheet {

        private final List<String> strings;
        private final int maxRows;
        private final List<TableRow> rows = new ArrayList<>();
        private final Text text = new Text();
        private List<TableRow.Cell> cells = new ArrayList<>();
        private int number;
        private boolean hidden;
        private int column;
        private @Nullable String type;
        private boolean formula;

        Sheet(List<String> strings, int maxRows) {
            this.strings = strings;
            this.maxRows = maxRows;
        }

        void at(XMLStreamReader xml) {
            text.at(xml);
            if (xml.isStartElement()) {
                start(xml);
            } else if (xml.isEndElement()) {
                switch (xml.getLocalName()) {
                    case "c" -> put();
                    case "row" ->
                            TableReader.add(rows, new TableRow(number, cells, hidden), maxRows);
                    default -> {}
                }
            }
        }

        private void start(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "row" -> {
                    cells = new ArrayList<>();
                    String given = xml.getAttributeValue(null, "r");
                    number = given == null ? number + 1 : Integer.parseInt(given);
                    hidden = isHidden(xml);
                    column = -1;
                }
                case "c" -> {
                    String place = xml.getAttributeValue(null, "r");
                    column = place == null ? column + 1 : columnOf(place);
                    type = xml.getAttributeValue(null, "t");
                    formula = false;
                    text.clear();
                }
                case "f" -> formula = true;
                default -> {}
            }
        }

        /** By a filter, by a group that is folded, by hand, or by a height of nothing. */
        private static boolean isHidden(XMLStreamReader row) {
            String said = row.getAttributeValue(null, "hidden");
            String height = row.getAttributeValue(null, "ht");
            return "1".equals(said)
                    || "true".equals(said)
                    || (height != null && height.matches("0(\\.0*)?"));
        }

        private void put() {
            if (column < 0 || column >= TableReader.MAX_COLUMNS) {
                return;
            }
            String value = text.value();
            if ("s".equals(type)) {
                value = value.isBlank() ? "" : strings.get(Integer.parseInt(value.strip()));
            } else if ("inlineStr".equals(type) || "str".equals(type)) {
                value = unescaped(value);
            }
            while (cells.size() <= column) {
                cells.add(new TableRow.Cell("", false));
            }
            // What a formula could not compute is no text either, when it stands there alone.
            cells.set(
                    column,
                    new TableRow.Cell(
                            SheetWriter.unguarded(TableReader.clean(value)),
                            formula || "e".equals(type)));
        }

        /** "C7" is in column 2. */
        private static int columnOf(String place) {
            int column = 0;
            for (int i = 0; i < place.length() && i < 4; i++) {
                char c = place.charAt(i);
                if (c < 'A' || c > 'Z') {
                    break;
                }
                column = column * 26 + c - 'A' + 1;
            }
            return column - 1;
        }
    }
}
