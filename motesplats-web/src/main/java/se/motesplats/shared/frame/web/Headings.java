package se.motesplats.shared.frame.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings of a page that was written, each with an address within it. */
final class Headings {

    /** Two are seen at once. */
    private static final int FEWEST = 3;

    private static final Pattern HEADING = Pattern.compile("(?s)<h2\\b([^>]*)>(.*?)</h2>");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern ANY_ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");

    private final String body;
    private final List<Link> links;

    /**
     * @param text with its characters escaped, as it stood
     */
    private record Link(String id, String text) {}

    private Headings(String body, List<Link> links) {
        this.body = body;
        this.links = links;
    }

    /** Of a page as it was written; nothing if it has so few that a list would help nobody. */
    static Optional<Headings> of(String page) {
        Set<String> taken = new HashSet<>();
        ANY_ID.matcher(page).results().forEach(id -> taken.add(id.group(1)));
        List<Link> links = new ArrayList<>();
        StringBuilder body = new StringBuilder(page.length());
        Matcher heading = HEADING.matcher(page);
        int written = 0;
        while (heading.find()) {
            String text = TAG.matcher(heading.group(2)).replaceAll(" ").strip();
            if (text.isEmpty()) {
                continue;
            }
            Matcher id = ID.matcher(heading.group(1));
            if (id.find()) {
                links.add(new Link(id.group(1), text));
                continue;
            }
            String made = free(letters(text), taken);
            links.add(new Link(made, text));
            body.append(page, written, heading.start(1)).append(" id=\"").append(made).append('"');
            written = heading.start(1);
        }
        body.append(page, written, page.length());
        return links.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new Headings(body.toString(), List.copyOf(links)));
    }

    private static String letters(String text) {
        String plain =
                Normalizer.normalize(text.replaceAll("&[#\\w]+;", " "), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return "h-" + (plain.isEmpty() ? "1" : plain);
    }

    private static String free(String wanted, Set<String> taken) {
        String id = wanted;
        for (int i = 2; !taken.add(id); i++) {
            id = wanted + '-' + i;
        }
        return id;
    }

    /**
     * The page with the list before it; style sheets put it beside.
     *
     * @param wide whether the page keeps its whole width
     */
    String beside(String title, boolean wide) {
        StringBuilder page =
                new StringBuilder(body.length() + 1000)
                        .append("<div class=\"m-with-contents")
                        .append(wide ? " m-whole" : "")
                        .append("\"><details class=\"m-contents m-fold\" open=\"open\"><summary>")
                        .append(title)
                        .append("</summary><nav aria-label=\"")
                        .append(title)
                        .append("\"><span class=\"m-contents-title\" aria-hidden=\"true\">")
                        .append(title)
                        .append("</span><ul>");
        for (Link link : links) {
            page.append("<li><a href=\"#")
                    .append(link.id())
                    .append("\">")
                    .append(link.text())
                    .append("</a></li>");
        }
        return page.append("</ul></nav></details><div class=\"m-with-contents-body\">")
                .append(body)
                .append("</div></div>")
                .toString();
    }
}
