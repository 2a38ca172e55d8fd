package se.motesplats.shared.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.web.Texts;

/** What holds for every page, found by reading them all. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}{2,}");
    private static final Pattern KEY_PLACE =
            Pattern.compile("\\bt\\[([^\\]]*)]|\\bt\\.format\\(([^,)]*)");
    private static final Pattern KEY = Pattern.compile("'([a-z]\\w*(?:\\.\\w+)+)'");

    /** Attributes that people read or hear. */
    private static final Set<String> SPOKEN =
            Set.of(
                    "title",
                    "label",
                    "alt",
                    "placeholder",
                    "header",
                    "headerText",
                    "footerText",
                    "help",
                    "text",
                    "message",
                    "emptyMessage",
                    "requiredMessage",
                    "converterMessage",
                    "validatorMessage",
                    "aria-label",
                    "ariaLabel",
                    "itemLabel",
                    "caption",
                    "summary",
                    "says",
                    "action-label");

    private static final int LONGEST_LINE = 180;

    private static final Pattern LOST_BLANK =
            Pattern.compile(
                    "(/>|</(m|ui|h|p):\\w+>|<ui:fragment[^<>]*>) +<(m:link|m:chip|h:outputText)\\b");

    /** Where a page says itself where it lies: the tags, the frame, and what scripts are told. */
    private static final Set<String> KNOW_THE_CONTEXT =
            Set.of(
                    "WEB-INF/templates/page.xhtml",
                    "WEB-INF/templates/plain.xhtml",
                    "WEB-INF/templates/user-menu.xhtml",
                    "checkin/scan.xhtml");

    /** Notes that are sections of their own, or messages; this list only shrinks. */
    private static final Set<String> OWN_NOTES =
            Set.of(
                    "WEB-INF/programme/warnings.xhtml",
                    "WEB-INF/seat/question.xhtml",
                    "WEB-INF/templates/messages.xhtml",
                    "proposal/answer.xhtml",
                    "proposal/view.xhtml");

    /** Where {@code value} is shown as it stands. */
    private static final Set<String> SHOWS_VALUE =
            Set.of(
                    "commandButton",
                    "button",
                    "commandLink",
                    "link",
                    "outputText",
                    "outputLabel",
                    "menuitem",
                    "fact");

    private static final Set<String> NOT_UNDER_THE_POLICY = Set.of("style", "script");

    private record Element(String page, int line, String name, Attributes attributes) {
        String where() {
            return page + ':' + line + " <" + name + '>';
        }

        @Nullable String attribute(String attribute) {
            return attributes.getValue(attribute);
        }
    }

    private record Text(String page, int line, String text) {}

    private final List<Element> elements = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Text> expressions = new ArrayList<>();

    PagesTest() throws IOException, SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).sorted().toList()) {
                factory.newSAXParser()
                        .parse(file.toFile(), new Reader(WEBAPP.relativize(file).toString()));
            }
        }
    }

    /** What is left open takes all that follows with it, and no browser says so. */
    @Test
    void style_sheets_close_what_they_open() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path sheet : files.filter(f -> f.toString().endsWith(".css")).toList()) {
                String text = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
                int open = 0;
                for (String brace : text.replaceAll("[^{}]", "").split("")) {
                    open +=
                            switch (brace) {
                                case "{" -> 1;
                                case "}" -> -1;
                                default -> 0;
                            };
                    // A rule within two conditions, and nothing deeper.
                    assertThat(open).as(sheet.toString()).isBetween(0, 3);
                }
                assertThat(open).as(sheet.toString()).isZero();
            }
        }
    }

    @Test
    void texts_come_from_the_bundles() {
        List<String> literal = new ArrayList<>();
        for (Text text : texts) {
            String rest = EXPRESSION.matcher(text.text()).replaceAll("");
            if (LETTER.matcher(rest).find()) {
                literal.add(text.page() + ':' + text.line() + ' ' + text.text().strip());
            }
        }
        for (Element element : elements) {
            for (int i = 0; i < element.attributes().getLength(); i++) {
                String name = element.attributes().getLocalName(i);
                String rest = EXPRESSION.matcher(element.attributes().getValue(i)).replaceAll("");
                boolean spoken =
                        SPOKEN.contains(name)
                                || (name.equals("value") && SHOWS_VALUE.contains(element.name()));
                if (spoken && LETTER.matcher(rest).find()) {
                    literal.add(element.where() + ' ' + name + '=' + rest);
                }
            }
        }
        assertThat(literal).isEmpty();
    }

    @Test
    void links_know_the_context_by_their_tags() {
        assertThat(pagesWith(value -> value.contains("request.contextPath")))
                .isEqualTo(KNOW_THE_CONTEXT);
    }

    @Test
    void notes_are_tags() {
        assertThat(pagesWith(value -> List.of(value.split(" ")).contains("m-note")))
                .isEqualTo(OWN_NOTES);
    }

    private Set<String> pagesWith(Predicate<String> attribute) {
        Set<String> pages = new TreeSet<>();
        for (Element element : elements) {
            for (int i = 0; i < element.attributes().getLength(); i++) {
                if (!element.page().startsWith("WEB-INF/tags/")
                        && attribute.test(element.attributes().getValue(i))) {
                    pages.add(element.page());
                }
            }
        }
        return pages;
    }

    @Test
    void a_line_is_seen_whole() throws IOException {
        List<String> longer = new ArrayList<>();
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).sorted().toList()) {
                if (Files.readAllLines(file).stream().anyMatch(l -> l.length() > LONGEST_LINE)) {
                    longer.add(WEBAPP.relativize(file).toString());
                }
            }
        }
        assertThat(longer).isEmpty();
    }

    /** Facelets leaves out blanks between two tags; {@code #{' '}} stays. */
    @Test
    void what_stands_in_a_line_keeps_its_distance() throws IOException {
        List<String> glued = new ArrayList<>();
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).sorted().toList()) {
                Matcher lost = LOST_BLANK.matcher(Files.readString(file));
                while (lost.find()) {
                    glued.add(WEBAPP.relativize(file) + ": " + lost.group());
                }
            }
        }
        assertThat(glued).isEmpty();
    }

    @Test
    void every_key_has_a_text() {
        Texts bundle = Texts.of(Language.SV);
        Set<String> missing = new TreeSet<>();
        for (Text expression : expressions) {
            Matcher place = KEY_PLACE.matcher(expression.text());
            while (place.find()) {
                Matcher key = KEY.matcher(place.group());
                while (key.find()) {
                    if (!bundle.containsKey(key.group(1))) {
                        missing.add(
                                expression.page() + ':' + expression.line() + ' ' + key.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_style_or_script_stands_in_a_page() {
        List<String> inline = new ArrayList<>();
        for (Element element : elements) {
            if (NOT_UNDER_THE_POLICY.contains(element.name())) {
                inline.add(element.where());
            }
            for (int i = 0; i < element.attributes().getLength(); i++) {
                String name = element.attributes().getLocalName(i);
                boolean handler =
                        name.matches("on[a-z]+") && !Set.of("once", "only").contains(name);
                if (handler || name.equals("style") || name.endsWith("Style")) {
                    inline.add(element.where() + ' ' + name);
                }
            }
        }
        assertThat(inline).isEmpty();
    }

    /** Several buttons "Ta bort" are told apart by their names, which a title is not. */
    @Test
    void what_a_button_does_is_its_name_and_not_its_title() {
        assertThat(
                        elements.stream()
                                .filter(e -> Set.of("commandButton", "button").contains(e.name()))
                                .filter(e -> e.attribute("title") != null)
                                .map(Element::where))
                .isEmpty();
    }

    @Test
    void everything_is_escaped() {
        assertThat(elements.stream().filter(e -> e.attribute("escape") != null).map(Element::where))
                .isEmpty();
    }

    @Test
    void templates_and_includes_are_literals() {
        // Mojarra before 4.0.22 runs code when such a path is made of request data.
        List<String> computed =
                elements.stream()
                        .filter(
                                e ->
                                        isComputed(e.attribute("template"))
                                                || (e.name().equals("include")
                                                        && isComputed(e.attribute("src"))))
                        .map(Element::where)
                        .toList();
        assertThat(computed).isEmpty();
    }

    private static boolean isComputed(@Nullable String path) {
        return path != null && EXPRESSION.matcher(path).find();
    }

    @Test
    void nothing_is_asked_of_another_host() {
        List<String> foreign = new ArrayList<>();
        for (Element element : elements) {
            for (String name : List.of("src", "href", "action", "value", "url")) {
                String value = element.attribute(name);
                if (value != null && value.matches("(?i)\\s*(https?:)?//.*")) {
                    foreign.add(element.where() + ' ' + name + '=' + value);
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void what_breaks_under_the_content_security_policy_is_not_used() {
        assertThat(elements.stream().filter(PagesTest::breaks).map(Element::where)).isEmpty();
    }

    private static boolean breaks(Element element) {
        // Their scripts are attributes that the policy refuses: p:ajax and p:commandLink work.
        return element.name().equals("f:ajax") || element.name().equals("h:commandLink");
    }

    @Test
    void every_page_stands_in_the_frame() {
        Set<String> pages = new TreeSet<>();
        Set<String> framed = new TreeSet<>();
        for (Element element : elements) {
            if (!element.page().startsWith("WEB-INF")) {
                pages.add(element.page());
                String template = element.attribute("template");
                if (template != null && template.startsWith("/WEB-INF/templates/")) {
                    framed.add(element.page());
                }
            }
        }
        assertThat(framed).isEqualTo(pages);
    }

    /** Collects elements, texts and expressions with the line they stand on. */
    private final class Reader extends DefaultHandler {

        private final String page;
        private @Nullable Locator locator;
        private final StringBuilder text = new StringBuilder();

        Reader(String page) {
            this.page = page;
        }

        @Override
        public void setDocumentLocator(Locator given) {
            locator = given;
        }

        private int line() {
            return locator == null ? 0 : locator.getLineNumber();
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes given) {
            endText();
            String name =
                    Set.of("jakarta.faces.core", "jakarta.faces.html").contains(uri)
                                    && Set.of("ajax", "commandLink").contains(local)
                            ? qualified
                            : local;
            elements.add(
                    new Element(page, line(), name, new org.xml.sax.helpers.AttributesImpl(given)));
            for (int i = 0; i < given.getLength(); i++) {
                expressions.add(new Text(page, line(), given.getValue(i)));
            }
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            endText();
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            text.append(chars, start, length);
        }

        private void endText() {
            if (!text.toString().isBlank()) {
                texts.add(new Text(page, line(), text.toString()));
                expressions.add(new Text(page, line(), text.toString()));
            }
            text.setLength(0);
        }
    }
}
