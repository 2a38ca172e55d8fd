package se.motesplats.shared.sheet.service;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.motesplats.shared.RuleViolation;

/**
 * The parts of a workbook and how they refer to each other (ECMA-376-2). Parts are found by their
 * relationships, because only some programs use Excel's names for them. The directory at the end of
 * the file says where they are: what stands before each part may leave its size open.
 *
 * <p>Only parts that are asked for are unpacked, and given up at a bound while they unpack.
 */
final class XlsxParts implements AutoCloseable {

    /** What all parts may unpack to. A list of a thousand people is a hundredth of it. */
    private static final int MAX_UNPACKED = 16 * 1024 * 1024;

    private static final int MAX_PARTS = 500;

    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private int left = MAX_UNPACKED;

    private XlsxParts(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * A part that another one refers to.
     *
     * @param type the last word of the type, as "worksheet"
     * @param name of the part that is meant, from the root
     */
    record Relation(String id, String type, String name) {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Opens a workbook. The JDK reads the directory of a zip in a file only; this one has lost its
     * name as soon as it is open, so that no list of people stays behind.
     */
    static XlsxParts open(byte[] file) throws IOException {
        Path path;
        try {
            path = Files.createTempFile("table", ".zip");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        try {
            return open(write(path, file));
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private static File write(Path path, byte[] file) {
        try {
            return Files.write(path, file).toFile();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static XlsxParts open(File file) throws IOException {
        XlsxParts parts = new XlsxParts(new ZipFile(file, ZipFile.OPEN_READ | ZipFile.OPEN_DELETE));
        try {
            parts.list();
            return parts;
        } catch (RuntimeException refused) {
            parts.close();
            throw refused;
        }
    }

    private void list() {
        if (zip.size() > MAX_PARTS) {
            throw new RuleViolation("error.table.bomb");
        }
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            String name = key(entry.getName().replace('\\', '/'));
            if (name.contains("vbaproject") || name.contains("macrosheets/")) {
                throw new RuleViolation("error.table.macros");
            }
            if (name.equals("encryptedpackage")) {
                throw new RuleViolation("error.table.oldExcel");
            }
            entries.putIfAbsent(name, entry);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Names of parts are compared without case, and with or without the root. */
    private static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    private byte[] unpack(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new RuleViolation("error.table.broken");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] part = in.readNBytes(left + 1);
            if (part.length > left) {
                throw new RuleViolation("error.table.bomb");
            }
            left -= part.length;
            return part;
        }
    }

    /** Walks over the elements of a part. */
    interface Walk {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    void walk(String name, Walk walk) throws IOException, XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(unpack(name)));
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

    /** What a part refers to within the file; the whole file for an empty name. */
    List<Relation> relations(String name) throws IOException, XMLStreamException {
        int folder = name.lastIndexOf('/') + 1;
        String relations = name.substring(0, folder) + "_rels/" + name.substring(folder) + ".rels";
        List<Relation> found = new ArrayList<>();
        if (has(relations)) {
            walk(
                    relations,
                    xml -> {
                        if (xml.isStartElement()
                                && xml.getLocalName().equals("Relationship")
                                && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                            String type = text(xml, "Type");
                            found.add(
                                    new Relation(
                                            text(xml, "Id"),
                                            type.substring(type.lastIndexOf('/') + 1),
                                            resolve(name, text(xml, "Target"))));
                        }
                    });
        }
        return found;
    }

    private static String text(XMLStreamReader xml, String attribute) {
        return Optional.ofNullable(xml.getAttributeValue(null, attribute)).orElse("");
    }

    /** "../xl/./worksheets/sheet1.xml" as seen from "xl/workbook.xml". */
    private static String resolve(String from, String target) {
        String path =
                URI.create("x:/" + from.replace(" ", "%20"))
                        .resolve(target.replace('\\', '/').replace(" ", "%20"))
                        .normalize()
                        .getPath();
        String name = path == null ? "" : path;
        while (name.startsWith("/..")) {
            name = name.substring(3);
        }
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** The part that says what sheets there are. */
    String workbook() throws IOException, XMLStreamException {
        String named =
                relations("").stream()
                        .filter(relation -> relation.type().equals("officeDocument"))
                        .map(Relation::name)
                        .findFirst()
                        .orElse("xl/workbook.xml");
        if (!has(named) || !named.endsWith(".xml")) {
            throw new RuleViolation("error.table.notATable");
        }
        return named;
    }
}
