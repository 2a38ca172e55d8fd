package se.motesplats.mailing.service;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.motesplats.shared.text.service.TextBlock;
import se.motesplats.shared.text.service.TextRun;

/** The two forms in which a text goes into a mail. They say the same. */
final class MailingForms {

    private MailingForms() {}

    /** Plain text: links stand behind their words. */
    static String text(List<TextBlock> blocks) {
        return blocks.stream().map(MailingForms::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(TextBlock block) {
        List<String> lines = lines(block, MailingForms::text);
        return switch (block.kind()) {
            case HEADING, PARAGRAPH -> String.join("\n", lines);
            case LIST -> lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
            case NUMBERED ->
                    IntStream.range(0, lines.size())
                            .mapToObj(i -> (i + 1) + ". " + lines.get(i))
                            .collect(Collectors.joining("\n"));
        };
    }

    private static String text(TextRun run) {
        String address = run.address().replaceFirst("(?i)^mailto:", "");
        return run.kind() != TextRun.Kind.LINK || run.text().equals(address)
                ? run.text()
                : run.text() + " (" + address + ')';
    }

    /** HTML: everything that was typed is escaped, and looks as in the mails of the house. */
    static String html(List<TextBlock> blocks) {
        return blocks.stream().map(MailingForms::html).collect(Collectors.joining());
    }

    private static String html(TextBlock block) {
        List<String> lines = lines(block, MailingForms::html);
        return switch (block.kind()) {
            case HEADING ->
                    "<h2 style=\"margin:24px 0 8px;font-size:20px;line-height:1.3\">"
                            + String.join(" ", lines)
                            + "</h2>\n";
            case PARAGRAPH ->
                    "<p style=\"margin:0 0 16px\">" + String.join("<br>\n", lines) + "</p>\n";
            case LIST -> list("ul", lines);
            case NUMBERED -> list("ol", lines);
        };
    }

    private static String list(String element, List<String> items) {
        return items.stream()
                .map(item -> "<li>" + item + "</li>\n")
                .collect(
                        Collectors.joining(
                                "",
                                "<" + element + " style=\"margin:0 0 16px;padding-left:24px\">\n",
                                "</" + element + ">\n"));
    }

    private static String html(TextRun run) {
        String words = escaped(run.text());
        return switch (run.kind()) {
            case PLAIN -> words;
            case STRONG -> "<strong>" + words + "</strong>";
            case EMPHASIS -> "<em>" + words + "</em>";
            case LINK ->
                    "<a href=\""
                            + escaped(run.address())
                            + "\" style=\"color:#0b5c8a\">"
                            + words
                            + "</a>";
        };
    }

    private static List<String> lines(TextBlock block, Function<TextRun, String> form) {
        return block.lines().stream()
                .map(line -> line.stream().map(form).collect(Collectors.joining()))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
