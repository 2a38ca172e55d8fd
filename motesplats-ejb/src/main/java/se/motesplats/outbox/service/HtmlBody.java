package se.motesplats.outbox.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;

/**
 * The HTML part of a mail, made from its text: everything is escaped, addresses can be clicked,
 * lines that start with "- " are a list. A small calm layout without anything fetched; no
 * background is set, so that a mail program's dark mode works.
 */
final class HtmlBody {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");

    /** What ends a sentence after an address and is not part of it. */
    private static final String TRAILING = ".,;:!?)";

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%2$s</title>
            <style>
            @media (prefers-color-scheme: dark) { a { color: #9fd0ee !important } }
            </style>
            </head>
            <body style="margin:0;padding:24px 16px">
            <div style="max-width:36em;margin:0 auto;font-family:'Source Sans 3','Segoe UI',Arial,sans-serif;font-size:17px;line-height:1.5">
            <p style="margin:0 0 24px;padding:0 0 12px;border-bottom:2px solid %3$s;font-weight:bold">%4$s</p>
            """;

    private static final String FOOT = "</div>\n</body>\n</html>\n";

    /** What the HTML calls the picture; it comes with the mail. */
    static final String PICTURE = "kod@motesplats";

    private static final String PICTURE_OF =
            """
            <p style="margin:0 0 16px"><img src="cid:%s" alt="QR: %s" width="180" height="180" style="display:block;border:0"></p>
            """;

    private static final String BETWEEN = "\\R\\s*\\R";

    private HtmlBody() {}

    /** The whole HTML document of a mail, with a picture of its code below the first address. */
    static String of(OutboxRow row, MailFrame frame) {
        return row.html() == null
                ? of(row.subject(), row.body(), row.language(), row.pictureCode(), frame)
                : head(row.subject(), row.language(), frame)
                        .append(row.html())
                        .append(end(row.body()))
                        .append(FOOT)
                        .toString();
    }

    /**
     * How to do without such mails, of a text that ends by it: the link is personal, and stands
     * nowhere but in the text.
     */
    private static String end(String text) {
        List<String> blocks = List.of(text.strip().split(BETWEEN));
        StringBuilder html = new StringBuilder();
        if (blocks.size() > 1 && blocks.get(blocks.size() - 1).contains(MailMessage.STOP)) {
            blocks.subList(blocks.size() - 2, blocks.size())
                    .forEach(block -> appendBlock(html, block.lines().toList()));
        }
        return html.toString();
    }

    private static StringBuilder head(String subject, Language language, MailFrame frame) {
        return new StringBuilder(
                HEAD.formatted(
                        language.tag(), escaped(subject), frame.colour(), escaped(frame.name())));
    }

    /**
     * The same of its parts.
     *
     * @param code null for none; what stands for the picture where none is shown
     */
    static String of(
            String subject,
            String text,
            Language language,
            @Nullable String code,
            MailFrame frame) {
        StringBuilder html = head(subject, language, frame);
        boolean shown = code == null;
        for (String block : text.strip().split(BETWEEN)) {
            appendBlock(html, block.lines().toList());
            if (!shown && ADDRESS.matcher(block).find()) {
                html.append(PICTURE_OF.formatted(PICTURE, escaped(String.valueOf(code))));
                shown = true;
            }
        }
        return html.append(FOOT).toString();
    }

    /** A paragraph, or lines and lists in turn. */
    private static void appendBlock(StringBuilder html, List<String> lines) {
        List<String> paragraph = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("- ")) {
                closeParagraph(html, paragraph);
                items.add(linked(line.substring(2)));
            } else {
                closeList(html, items);
                paragraph.add(linked(line));
            }
        }
        closeParagraph(html, paragraph);
        closeList(html, items);
    }

    private static void closeParagraph(StringBuilder html, List<String> lines) {
        if (!lines.isEmpty()) {
            html.append("<p style=\"margin:0 0 16px\">")
                    .append(String.join("<br>\n", lines))
                    .append("</p>\n");
            lines.clear();
        }
    }

    private static void closeList(StringBuilder html, List<String> items) {
        if (!items.isEmpty()) {
            html.append("<ul style=\"margin:0 0 16px;padding-left:24px\">\n");
            items.forEach(item -> html.append("<li>").append(item).append("</li>\n"));
            html.append("</ul>\n");
            items.clear();
        }
    }

    private static String linked(String line) {
        StringBuilder html = new StringBuilder();
        Matcher addresses = ADDRESS.matcher(line);
        int done = 0;
        while (addresses.find()) {
            int end = addresses.end();
            while (TRAILING.indexOf(line.charAt(end - 1)) >= 0) {
                end--;
            }
            String address = escaped(line.substring(addresses.start(), end));
            html.append(escaped(line.substring(done, addresses.start())))
                    .append("<a href=\"")
                    .append(address)
                    .append("\" style=\"color:#0b5c8a\">")
                    .append(address)
                    .append("</a>");
            done = end;
        }
        return html.append(escaped(line.substring(done))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
