package se.motesplats.mailing.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import se.motesplats.mailing.MailingMark;
import se.motesplats.shared.RuleViolation;

/**
 * A text that somebody wrote, read as paragraphs, headings, lists, emphasis and links; whatever
 * else stands in it is words. Marks are filled in after it was read, so that no value of theirs is
 * ever read as a sign: neither of Markdown nor of HTML.
 */
final class MailingText {

    /** Nothing else is known: not HTML, quotations, code, lines or pictures. */
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of(Heading.class, ListBlock.class)).build();

    private static final Pattern ALLOWED =
            Pattern.compile("(?i)(https?://|mailto:)[^\\s\\p{Cntrl}]+");

    /** An address among words; what ends a sentence is no part of it. */
    private static final Pattern BARE = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)]");

    private final Map<MailingMark, String> values;
    private final List<MailingBlock> blocks = new ArrayList<>();

    private MailingText(Map<MailingMark, String> values) {
        this.values = values;
    }

    /**
     * Reads a text.
     *
     * @param values what comes in the place of marks; those that are not there stay as they are
     * @throws RuleViolation if a link leads where none may
     */
    static List<MailingBlock> read(String markdown, Map<MailingMark, String> values) {
        MailingText text = new MailingText(values);
        children(PARSER.parse(markdown)).forEach(text::add);
        return List.copyOf(text.blocks);
    }

    /**
     * @throws RuleViolation if it has marks that are not known, or links that may not be
     */
    static void check(String markdown) {
        MailingMark.requireKnown(markdown);
        read(markdown, Map.of());
    }

    /** A text of one line without links, such as a subject. */
    static String line(String typed, Map<MailingMark, String> values) {
        return MailingMark.PATTERN
                .matcher(typed)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        MailingMark.of(found.group(1))
                                                .map(mark -> values.getOrDefault(mark, ""))
                                                .orElse(found.group())));
    }

    private void add(Node node) {
        if (node instanceof ListBlock list) {
            List<List<MailingRun>> items = new ArrayList<>();
            collect(list, items);
            blocks.add(
                    new MailingBlock(
                            list instanceof OrderedList
                                    ? MailingBlock.Kind.NUMBERED
                                    : MailingBlock.Kind.LIST,
                            items));
        } else {
            blocks.add(
                    new MailingBlock(
                            node instanceof Heading
                                    ? MailingBlock.Kind.HEADING
                                    : MailingBlock.Kind.PARAGRAPH,
                            lines(node)));
        }
    }

    /** A list within a list is more items of it. */
    private void collect(Node list, List<List<MailingRun>> items) {
        for (Node item : children(list)) {
            for (Node part : children(item)) {
                if (part instanceof ListBlock) {
                    collect(part, items);
                } else {
                    items.add(lines(part).stream().flatMap(List::stream).toList());
                }
            }
            if (!(item instanceof ListItem) || item.getFirstChild() == null) {
                items.add(List.of());
            }
        }
    }

    private List<List<MailingRun>> lines(Node parent) {
        List<List<MailingRun>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        runs(parent, MailingRun.Kind.PLAIN, lines);
        return lines;
    }

    private void runs(Node parent, MailingRun.Kind kind, List<List<MailingRun>> lines) {
        for (Node node : children(parent)) {
            List<MailingRun> line = lines.get(lines.size() - 1);
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                lines.add(new ArrayList<>());
            } else if (node instanceof Link link) {
                line.add(new MailingRun(MailingRun.Kind.LINK, filled(plain(link)), address(link)));
            } else if (node instanceof StrongEmphasis) {
                runs(node, MailingRun.Kind.STRONG, lines);
            } else if (node instanceof Emphasis) {
                runs(node, MailingRun.Kind.EMPHASIS, lines);
            } else {
                words(plain(node), kind, line);
            }
        }
    }

    private String address(Link link) {
        String typed = link.getDestination();
        Matcher mark = MailingMark.PATTERN.matcher(typed);
        if (mark.matches()
                && MailingMark.of(mark.group(1)).filter(MailingMark::isLink).isPresent()) {
            return filled(typed);
        }
        if (!ALLOWED.matcher(typed).matches()) {
            throw new RuleViolation("error.mailing.link", typed);
        }
        return typed;
    }

    /** Words with their marks filled in; addresses among them are links. */
    private void words(String text, MailingRun.Kind kind, List<MailingRun> line) {
        Matcher marks = MailingMark.PATTERN.matcher(text);
        int done = 0;
        while (marks.find()) {
            addresses(text.substring(done, marks.start()), kind, line);
            String value = filled(marks.group());
            boolean link = MailingMark.of(marks.group(1)).filter(MailingMark::isLink).isPresent();
            line.add(
                    link
                            ? new MailingRun(MailingRun.Kind.LINK, value, value)
                            : new MailingRun(kind, value, ""));
            done = marks.end();
        }
        addresses(text.substring(done), kind, line);
    }

    private static void addresses(String text, MailingRun.Kind kind, List<MailingRun> line) {
        Matcher addresses = BARE.matcher(text);
        int done = 0;
        while (addresses.find()) {
            if (addresses.start() > done) {
                line.add(new MailingRun(kind, text.substring(done, addresses.start()), ""));
            }
            line.add(new MailingRun(MailingRun.Kind.LINK, addresses.group(), addresses.group()));
            done = addresses.end();
        }
        if (done < text.length()) {
            line.add(new MailingRun(kind, text.substring(done), ""));
        }
    }

    private String filled(String text) {
        return MailingMark.PATTERN
                .matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        MailingMark.of(found.group(1))
                                                .map(
                                                        mark ->
                                                                values.getOrDefault(
                                                                        mark, found.group()))
                                                .orElse(found.group())));
    }

    /** What it says, without how it looks. */
    private static String plain(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code code) {
            return code.getLiteral();
        }
        if (node instanceof HtmlInline html) {
            return html.getLiteral();
        }
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return " ";
        }
        StringBuilder says = new StringBuilder();
        children(node).forEach(child -> says.append(plain(child)));
        return says.toString();
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }
}
