package se.motesplats.shared.pdf.service;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import se.motesplats.shared.Language;

/**
 * A document to download and print: tagged for screen readers (PDF/UA), with its title, its
 * language and its fonts inside. It is built from elements and text, never from markup, so that
 * nothing that somebody typed can be read as markup; and it loads nothing: not from the network,
 * not from the disk of the server. See adr/0015.
 *
 * <p>The usual parts have methods of their own ({@link #heading}, {@link #paragraph}, {@link
 * #table}). Other layouts (badges) take {@link #body}, {@link #add} and {@link #style}, which is
 * CSS 2.1 with pages, written by us and never made from data.
 */
public final class PdfDocument {

    private static final String DATA = "data:";

    static {
        // The renderer tells each step of every document; what goes wrong is thrown.
        XRLog.listRegisteredLoggers()
                .forEach(name -> XRLog.setLevel(name, java.util.logging.Level.SEVERE));
    }

    private final PdfFonts fonts = new PdfFonts();
    private final Document dom;
    private final Element head;
    private final Element body;

    /**
     * An empty document with its title as the first heading.
     *
     * @param language the language that it is written in
     * @param title what programs show as its name
     */
    public PdfDocument(Language language, String title) {
        try {
            dom = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        Element html = dom.createElement("html");
        html.setAttribute("lang", language.locale().toLanguageTag());
        dom.appendChild(html);
        head = add(html, "head");
        add(head, "title").setTextContent(fonts.printable(title));
        Element subject = add(head, "meta");
        subject.setAttribute("name", "description");
        subject.setAttribute("content", fonts.printable(title));
        style(resource("document.css"));
        body = add(html, "body");
        heading(1, title);
    }

    /** Where the content goes: for layouts that have no method of their own. */
    public Element body() {
        return body;
    }

    /** Adds an empty element of XHTML with that name to a parent. */
    public Element add(Element parent, String name) {
        Element element = dom.createElement(name);
        parent.appendChild(element);
        return element;
    }

    /** Adds an element with a text; signs that no font can print are left out. */
    public Element add(Element parent, String name, String text) {
        Element element = add(parent, name);
        element.setTextContent(fonts.printable(text));
        return element;
    }

    /** Adds rules of style; they are written in the program, never made from data. */
    public PdfDocument style(String css) {
        Element style = add(head, "style");
        style.setTextContent(css);
        return this;
    }

    /** A heading of a level from 1 to 3. */
    public PdfDocument heading(int level, String text) {
        add(body, "h" + level, text);
        return this;
    }

    public PdfDocument paragraph(String text) {
        add(body, "p", text);
        return this;
    }

    /** Names and values, one below the other. */
    public PdfDocument facts(Map<String, String> facts) {
        Element table = add(body, "table");
        table.setAttribute("class", "facts");
        Element rows = add(table, "tbody");
        facts.forEach(
                (name, value) -> {
                    Element row = add(rows, "tr");
                    add(row, "th", name).setAttribute("scope", "row");
                    add(row, "td", value);
                });
        return this;
    }

    public PdfDocument list(List<String> items) {
        Element list = add(body, "ul");
        items.forEach(item -> add(list, "li", item));
        return this;
    }

    /** A table; its headings come again on every page. An empty one is left out. */
    public PdfDocument table(PdfTable table) {
        if (table.rows().isEmpty()) {
            return this;
        }
        Element element = add(body, "table");
        Element heads = add(add(element, "thead"), "tr");
        for (PdfTable.Column column : table.columns()) {
            Element cell = add(heads, "th", column.heading());
            cell.setAttribute("scope", "col");
            align(cell, column);
        }
        Element rows = add(element, "tbody");
        table.rows().forEach(cells -> row(rows, table, cells));
        table.totals().forEach(cells -> row(rows, table, cells).setAttribute("class", "total"));
        return this;
    }

    private Element row(Element rows, PdfTable table, List<String> cells) {
        Element row = add(rows, "tr");
        for (int i = 0; i < table.columns().size(); i++) {
            Element cell = add(row, i == 0 ? "th" : "td", cells.get(i));
            if (i == 0) {
                cell.setAttribute("scope", "row");
            }
            align(cell, table.columns().get(i));
        }
        return row;
    }

    private static void align(Element cell, PdfTable.Column column) {
        if (column.isNumber()) {
            cell.setAttribute("class", "number");
        }
    }

    /**
     * Adds a picture.
     *
     * @param png the picture itself; nothing is loaded by address
     * @param alternative what it says, for those who do not see it
     */
    public Element image(Element parent, byte[] png, String alternative) {
        Element image = add(parent, "img");
        image.setAttribute(
                "src", DATA + "image/png;base64," + Base64.getEncoder().encodeToString(png));
        image.setAttribute("alt", fonts.printable(alternative));
        return image;
    }

    /** The finished document as PDF. Call it once, when everything is in it. */
    public byte[] render() {
        // What the style calls our own font are all the fonts that the texts need.
        NodeList styles = head.getElementsByTagName("style");
        for (int i = 0; i < styles.getLength(); i++) {
            Node style = styles.item(i);
            style.setTextContent(
                    style.getTextContent().replace('"' + PdfFonts.OWN + '"', fonts.families()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        fonts.addTo(builder);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith(DATA),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith(DATA),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withProducer("Mötesplats");
        builder.withW3cDocument(dom, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String resource(String name) {
        try (InputStream in = PdfFonts.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
