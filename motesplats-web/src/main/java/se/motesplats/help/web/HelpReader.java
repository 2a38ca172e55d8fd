package se.motesplats.help.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is written in Markdown into parts that a page shows as its own elements: nothing of it
 * ever becomes markup by itself. What the pages cannot show is refused, which a test sees first.
 */
final class HelpReader {

    private static final int CHAPTER = 2;

    /** Before a heading stands what its part is called in addresses. */
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([a-z0-9-]+)\">");

    private final List<HelpPart> parts = new ArrayList<>();
    private final List<HelpBlock> blocks = new ArrayList<>();
    private @Nullable Heading heading;
    private String id = "";
    private String next = "";

    private HelpReader() {}

    /** The parts in their order; what stands before the first one is for readers of the file. */
    static List<HelpPart> read(String markdown) {
        HelpReader reader = new HelpReader();
        for (Node node : children(Parser.builder().build().parse(markdown))) {
            reader.add(node);
        }
        reader.close();
        return List.copyOf(reader.parts);
    }

    private void add(Node node) {
        if (node instanceof Heading begun) {
            close();
            heading = begun;
            id = next;
            next = "";
        } else if (node instanceof BulletList list) {
            blocks.add(new HelpBlock(HelpBlock.Kind.LIST, items(list), "", ""));
        } else if (node.getFirstChild() instanceof HtmlInline html) {
            next = anchor(html);
        } else if (node.getFirstChild() instanceof Image image) {
            String file = image.getDestination();
            blocks.add(
                    new HelpBlock(
                            HelpBlock.Kind.PICTURE,
                            List.of(),
                            file.substring(file.lastIndexOf('/') + 1),
                            plain(image)));
        } else if (node instanceof Paragraph) {
            blocks.add(new HelpBlock(HelpBlock.Kind.PARAGRAPH, List.of(runs(node)), "", ""));
        } else {
            throw refused(node);
        }
    }

    private void close() {
        if (heading != null && heading.getLevel() >= CHAPTER) {
            parts.add(new HelpPart(id, heading.getLevel() == CHAPTER, plain(heading), blocks));
        }
        blocks.clear();
    }

    private static String anchor(HtmlInline html) {
        Matcher named = ANCHOR.matcher(html.getLiteral());
        if (!named.matches()) {
            throw refused(html);
        }
        return named.group(1);
    }

    private static List<List<HelpRun>> items(BulletList list) {
        List<List<HelpRun>> items = new ArrayList<>();
        for (Node item : children(list)) {
            if (!(item.getFirstChild() instanceof Paragraph text) || text.getNext() != null) {
                throw refused(item);
            }
            items.add(runs(text));
        }
        return items;
    }

    private static List<HelpRun> runs(Node paragraph) {
        return children(paragraph).stream().map(HelpReader::run).toList();
    }

    private static HelpRun run(Node node) {
        if (node instanceof Link link) {
            return new HelpRun(HelpRun.Kind.LINK, plain(link), link.getDestination());
        }
        HelpRun.Kind kind = HelpRun.Kind.PLAIN;
        if (node instanceof StrongEmphasis) {
            kind = HelpRun.Kind.STRONG;
        } else if (node instanceof Emphasis) {
            kind = HelpRun.Kind.EMPHASIS;
        } else if (node instanceof Code) {
            kind = HelpRun.Kind.CODE;
        }
        return new HelpRun(kind, plain(node), "");
    }

    /** What it says, without how it looks. */
    private static String plain(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code code) {
            return code.getLiteral();
        }
        if (node instanceof SoftLineBreak) {
            return " ";
        }
        if (node.getFirstChild() == null) {
            throw refused(node);
        }
        return children(node).stream().map(HelpReader::plain).collect(Collectors.joining());
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }

    private static IllegalArgumentException refused(Node node) {
        return new IllegalArgumentException("The handbook has no " + node);
    }
}
