package se.motesplats.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What no page may hold, read from the sources of all pages, templates and tags. */
class PagesTest {

    private static final Pattern EL = Pattern.compile("[#$]\\{[^}]*}");

    /** Attributes that people read or hear. */
    private static final Set<String> SPOKEN =
            Set.of(
                    "alt",
                    "aria-label",
                    "emptyMessage",
                    "header",
                    "headerText",
                    "label",
                    "placeholder",
                    "summary",
                    "title",
                    "value");

    /** The name of the product, and of a municipality, is the same in every language. */
    private static final Set<String> NAMES = Set.of("Mötesplats", "Göteborg");

    @Test
    void template_and_include_paths_are_literals() {
        // Mojarra before 4.0.22 runs code when such a path is made of request data.
        assertThat(
                        violations(
                                (element, found) -> {
                                    String name = element.getLocalName();
                                    String path =
                                            switch (name) {
                                                case "include" -> element.getAttribute("src");
                                                case "composition", "decorate" ->
                                                        element.getAttribute("template");
                                                default -> "";
                                            };
                                    if (EL.matcher(path).find()) {
                                        found.add("<" + name + "> with path " + path);
                                    }
                                }))
                .isEmpty();
    }

    @Test
    void no_inline_script_or_style() {
        assertThat(
                        violations(
                                (element, found) -> {
                                    String name = element.getLocalName();
                                    if (name.equals("script") || name.equals("style")) {
                                        found.add("<" + name + ">");
                                    }
                                    NamedNodeMap attributes = element.getAttributes();
                                    for (int i = 0; i < attributes.getLength(); i++) {
                                        String attribute = attributes.item(i).getNodeName();
                                        if (attribute.equals("style")
                                                || isHandler(element, attribute)) {
                                            found.add("<" + name + " " + attribute + "=…>");
                                        }
                                    }
                                }))
                .as("scripts and styles stand in resources/; the content security policy is strict")
                .isEmpty();
    }

    /**
     * PrimeFaces' own components turn on… into listeners with a nonce (primefaces.CSP); plain HTML
     * and h: components cannot.
     */
    private static boolean isHandler(Element element, String attribute) {
        boolean primefaces = "primefaces".equals(element.getNamespaceURI());
        return !primefaces && attribute.toLowerCase(Locale.ROOT).matches("on[a-z]{3,}");
    }

    @Test
    void nothing_that_breaks_under_the_content_security_policy() {
        assertThat(
                        violations(
                                (element, found) -> {
                                    String tag =
                                            element.getNamespaceURI()
                                                    + ":"
                                                    + element.getLocalName();
                                    if (tag.equals("jakarta.faces.core:ajax")) {
                                        found.add("f:ajax: use p:ajax");
                                    }
                                    if (tag.equals("jakarta.faces.html:commandLink")) {
                                        found.add("h:commandLink: use p:commandLink");
                                    }
                                }))
                .isEmpty();
    }

    @Test
    void everything_is_escaped() {
        assertThat(
                        violations(
                                (element, found) -> {
                                    if (element.hasAttribute("escape")) {
                                        found.add("<" + element.getNodeName() + " escape=…>");
                                    }
                                }))
                .isEmpty();
    }

    @Test
    void no_request_to_another_host() {
        assertThat(
                        violations(
                                (element, found) -> {
                                    String address =
                                            element.getNodeName().equals("link")
                                                    ? element.getAttribute("href")
                                                    : element.getAttribute("src");
                                    if (address.matches("(https?:)?//.*")) {
                                        found.add(element.getNodeName() + " " + address);
                                    }
                                }))
                .isEmpty();
    }

    @Test
    void no_words_outside_the_text_files() {
        assertThat(
                        violations(
                                (element, found) -> {
                                    if (isDefinition(element)) {
                                        return;
                                    }
                                    NodeList children = element.getChildNodes();
                                    for (int i = 0; i < children.getLength(); i++) {
                                        Node child = children.item(i);
                                        if (child.getNodeType() == Node.TEXT_NODE
                                                && hasWords(child.getTextContent())) {
                                            found.add(child.getTextContent().strip());
                                        }
                                    }
                                    for (String attribute : SPOKEN) {
                                        if (!(attribute.equals("value") && isData(element))
                                                && hasWords(element.getAttribute(attribute))) {
                                            found.add(
                                                    attribute
                                                            + "=\""
                                                            + element.getAttribute(attribute)
                                                            + '"');
                                        }
                                    }
                                }))
                .as("texts stand in texts/<feature>_sv.properties and _en")
                .isEmpty();
    }

    /** {@code <cc:attribute>} and {@code <ui:param>} name things; nobody reads them. */
    private static boolean isDefinition(Element element) {
        return Set.of("attribute", "param", "interface").contains(element.getLocalName());
    }

    /** What a value attribute says is shown by these only; elsewhere it is data. */
    private static boolean isData(Element element) {
        return !Set.of(
                        "button",
                        "commandButton",
                        "commandLink",
                        "link",
                        "menuitem",
                        "outputLabel",
                        "outputLink",
                        "outputText",
                        "submenu")
                .contains(element.getLocalName());
    }

    private static boolean hasWords(String text) {
        String rest = EL.matcher(text).replaceAll("").strip();
        return !NAMES.contains(rest) && rest.codePoints().anyMatch(Character::isLetter);
    }

    private interface Check {
        void look(Element element, List<String> found);
    }

    private static List<String> violations(Check check) {
        List<String> all = new ArrayList<>();
        for (Path page : Product.pages()) {
            List<String> found = new ArrayList<>();
            NodeList elements = parse(page).getElementsByTagNameNS("*", "*");
            for (int i = 0; i < elements.getLength(); i++) {
                check.look((Element) elements.item(i), found);
            }
            String name =
                    Product.ROOT.resolve("motesplats-web/src/main").relativize(page).toString();
            found.forEach(f -> all.add(name + ": " + f));
        }
        return all;
    }

    private static Document parse(Path page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(true);
            var builder = factory.newDocumentBuilder();
            builder.setEntityResolver(
                    (publicId, systemId) -> new InputSource(new StringReader("")));
            return builder.parse(Files.newInputStream(page), page.toString());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(page.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(page.toString(), e);
        }
    }
}
