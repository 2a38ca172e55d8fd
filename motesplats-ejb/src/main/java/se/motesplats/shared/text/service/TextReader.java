package se.motesplats.shared.text.service;

import java.util.ArrayList;
import java.util.List;
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

/**
 * A text that somebody wrote, read as paragraphs, headings, lists, emphasis and links; whatever
 * else stands in it is words: neither HTML nor pictures nor code are ever made of it.
 */
public class TextReader {

    /** Nothing else is known: not HTML, quotations, code, lines or pictures. */
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of(Heading.class, ListBlock.class)).build();

    private static final Pattern ALLOWED =
            Pattern.compile("(?i)(https?://|mailto:)[^\\s\\p{Cntrl}]+");

    /** An address among words; what ends a sentence is no part of it. */
    private static final Pattern BARE = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)]");

    private final List<TextBlock> blocks = new ArrayList<>();

    protected TextReader() {}

    /** Reads a text; what is written as a link that leads where none may is words. */
    public static List<TextBlock> read(String markdown) {
        return new TextReader().blocks(markdown);
    }

    /** Reads it, once. */
    protected final List<TextBlock> blocks(String markdown) {
        children(PARSER.parse(markdown)).forEach(this::add);
        return List.copyOf(blocks);
    }

    /** Whether a link may lead there. */
    protected static boolean isAllowed(String address) {
        return ALLOWED.matcher(address).matches();
    }

    /** A link as it was typed. */
    protected void link(String words, String address, TextRun.Kind kind, List<TextRun> line) {
        line.add(
                isAllowed(address)
                        ? new TextRun(TextRun.Kind.LINK, words, address)
                        : new TextRun(kind, words + " (" + address + ')', ""));
    }

    /** Words as they were typed; addresses among them are links. */
    protected void words(String text, TextRun.Kind kind, List<TextRun> line) {
        addresses(text, kind, line);
    }

    private void add(Node node) {
        if (node instanceof ListBlock list) {
            List<List<TextRun>> items = new ArrayList<>();
            collect(list, items);
            blocks.add(
                    new TextBlock(
                            list instanceof OrderedList
                                    ? TextBlock.Kind.NUMBERED
                                    : TextBlock.Kind.LIST,
                            items));
        } else {
            blocks.add(
                    new TextBlock(
                            node instanceof Heading
                                    ? TextBlock.Kind.HEADING
                                    : TextBlock.Kind.PARAGRAPH,
                            lines(node)));
        }
    }

    /** A list within a list is more items of it. */
    private void collect(Node list, List<List<TextRun>> items) {
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

    private List<List<TextRun>> lines(Node parent) {
        List<List<TextRun>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        runs(parent, TextRun.Kind.PLAIN, lines);
        return lines;
    }

    private void runs(Node parent, TextRun.Kind kind, List<List<TextRun>> lines) {
        for (Node node : children(parent)) {
            List<TextRun> line = lines.get(lines.size() - 1);
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                lines.add(new ArrayList<>());
            } else if (node instanceof Link link) {
                link(plain(link), link.getDestination(), kind, line);
            } else if (node instanceof StrongEmphasis) {
                runs(node, TextRun.Kind.STRONG, lines);
            } else if (node instanceof Emphasis) {
                runs(node, TextRun.Kind.EMPHASIS, lines);
            } else {
                words(plain(node), kind, line);
            }
        }
    }

    /** Addresses among words are links. */
    protected static void addresses(String text, TextRun.Kind kind, List<TextRun> line) {
        Matcher addresses = BARE.matcher(text);
        int done = 0;
        while (addresses.find()) {
            if (addresses.start() > done) {
                line.add(new TextRun(kind, text.substring(done, addresses.start()), ""));
            }
            line.add(new TextRun(TextRun.Kind.LINK, addresses.group(), addresses.group()));
            done = addresses.end();
        }
        if (done < text.length()) {
            line.add(new TextRun(kind, text.substring(done), ""));
        }
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
