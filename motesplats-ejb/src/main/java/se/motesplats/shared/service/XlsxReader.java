package se.motesplats.shared.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.RuleViolation;

/**
 * The first visible sheet of a workbook (ECMA-376), its texts only. What unpacks to too much is
 * given up while it unpacks; the parser is the JDK's own, without document types and entities.
 */
final class XlsxReader {

    /** What all parts may unpack to. A list of a thousand people is a hundredth of it. */
    private static final int MAX_UNPACKED = 16 * 1024 * 1024;

    private static final int MAX_PARTS = 500;

    private static final XMLInputFactory XML = factory();

    private final int maxRows;
    private final Map<String, byte[]> parts = new HashMap<>();

    XlsxReader(int maxRows) {
        this.maxRows = maxRows;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    List<TableRow> read(byte[] file) {
        try {
            unpack(file);
            List<String> strings = strings();
            return rows(firstSheet(), strings);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            if (broken instanceof RuleViolation told) {
                throw told;
            }
            RuleViolation told = new RuleViolation("error.table.broken");
            told.addSuppressed(broken);
            throw told;
        }
    }

    private void unpack(byte[] file) throws IOException {
        int left = MAX_UNPACKED;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MAX_PARTS) {
                    throw new RuleViolation("error.table.bomb");
                }
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.contains("vbaproject") || name.contains("macrosheets/")) {
                    throw new RuleViolation("error.table.macros");
                }
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                byte[] buffer = new byte[8192];
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    left -= n;
                    if (left < 0) {
                        throw new RuleViolation("error.table.bomb");
                    }
                    part.write(buffer, 0, n);
                }
                if (name.startsWith("/")) {
                    name = name.substring(1);
                }
                if (name.equals("encryptedpackage")) {
                    throw new RuleViolation("error.table.oldExcel");
                }
                parts.put(name, part.toByteArray());
            }
        }
        if (!parts.containsKey("xl/workbook.xml")) {
            throw new RuleViolation("error.table.notATable");
        }
    }

    /** Walks over the elements of a part. */
    private interface Walk {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void walk(byte[] part, Walk walk) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new RuleViolation("error.table.broken");
                }
                walk.at(xml);
            }
        } finally {
            xml.close();
        }
    }

    private byte[] firstSheet() throws XMLStreamException {
        List<String> ids = new ArrayList<>();
        walk(
                part("xl/workbook.xml"),
                xml -> {
                    if (xml.isStartElement()
                            && xml.getLocalName().equals("sheet")
                            && !"hidden".equals(xml.getAttributeValue(null, "state"))
                            && !"veryHidden".equals(xml.getAttributeValue(null, "state"))) {
                        for (int i = 0; i < xml.getAttributeCount(); i++) {
                            if (xml.getAttributeLocalName(i).equals("id")
                                    && xml.getAttributeNamespace(i) != null) {
                                ids.add(xml.getAttributeValue(i));
                            }
                        }
                    }
                });
        if (ids.isEmpty()) {
            throw new RuleViolation("error.table.empty");
        }
        Map<String, String> targets = new HashMap<>();
        walk(
                part("xl/_rels/workbook.xml.rels"),
                xml -> {
                    if (xml.isStartElement()
                            && xml.getLocalName().equals("Relationship")
                            && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                        targets.put(
                                xml.getAttributeValue(null, "Id"),
                                xml.getAttributeValue(null, "Target"));
                    }
                });
        String target = Optional.ofNullable(targets.get(ids.get(0))).orElse("");
        return part(target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    private byte[] part(String name) {
        byte[] part = parts.get(name.toLowerCase(Locale.ROOT));
        if (part == null) {
            throw new RuleViolation("error.table.broken");
        }
        return part;
    }

    /** Texts that cells refer to. */
    private List<String> strings() throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        byte[] part = parts.get("xl/sharedstrings.xml");
        if (part != null) {
            Texts texts = new Texts("si", strings);
            walk(part, texts::at);
        }
        return strings;
    }

    /** Collects the text of each element of a kind, without what is said about pronunciation. */
    private static final class Texts {

        private final String element;
        private final List<String> found;
        private final StringBuilder text = new StringBuilder();
        private boolean inText;
        private boolean inPhonetics;

        Texts(String element, List<String> found) {
            this.element = element;
            this.found = found;
        }

        void at(XMLStreamReader xml) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "t" -> inText = true;
                    case "rPh" -> inPhonetics = true;
                    default -> {}
                }
            } else if (xml.isEndElement()) {
                switch (xml.getLocalName()) {
                    case "t" -> inText = false;
                    case "rPh" -> inPhonetics = false;
                    default -> {}
                }
                if (xml.getLocalName().equals(element)) {
                    found.add(TableReader.clean(text.toString()));
                    text.setLength(0);
                }
            } else if (xml.isCharacters()
                    && inText
                    && !inPhonetics
                    && text.length() <= TableReader.MAX_CELL) {
                text.append(xml.getText());
            }
        }
    }

    private List<TableRow> rows(byte[] sheet, List<String> strings) throws XMLStreamException {
        Sheet reader = new Sheet(strings, maxRows);
        walk(sheet, reader::at);
        return reader.rows;
    }

    /** Reads rows and cells as they come. */
    private static final class Sheet {

        private final List<String> strings;
        private final int maxRows;
        private final List<TableRow> rows = new ArrayList<>();
        private List<TableRow.Cell> cells = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private int number;
        private int column;
        private @Nullable String type;
        private boolean formula;
        private boolean inValue;

        Sheet(List<String> strings, int maxRows) {
            this.strings = strings;
            this.maxRows = maxRows;
        }

        void at(XMLStreamReader xml) {
            if (xml.isStartElement()) {
                start(xml);
            } else if (xml.isEndElement()) {
                end(xml.getLocalName());
            } else if (xml.isCharacters() && inValue && value.length() <= TableReader.MAX_CELL) {
                value.append(xml.getText());
            }
        }

        private void start(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "row" -> {
                    cells = new ArrayList<>();
                    String given = xml.getAttributeValue(null, "r");
                    number = given == null ? number + 1 : Integer.parseInt(given);
                    column = -1;
                }
                case "c" -> {
                    String place = xml.getAttributeValue(null, "r");
                    column = place == null ? column + 1 : columnOf(place);
                    type = xml.getAttributeValue(null, "t");
                    formula = false;
                    value.setLength(0);
                }
                case "f" -> formula = true;
                case "v", "t" -> inValue = true;
                default -> {}
            }
        }

        private void end(String name) {
            switch (name) {
                case "v", "t" -> inValue = false;
                case "c" -> put();
                case "row" -> TableReader.add(rows, new TableRow(number, cells), maxRows);
                default -> {}
            }
        }

        private void put() {
            if (column < 0 || column >= TableReader.MAX_COLUMNS) {
                return;
            }
            String text = value.toString();
            if ("s".equals(type)) {
                text = strings.get(Integer.parseInt(text.strip()));
            }
            while (cells.size() <= column) {
                cells.add(new TableRow.Cell("", false));
            }
            cells.set(column, new TableRow.Cell(TableReader.clean(text), formula));
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
