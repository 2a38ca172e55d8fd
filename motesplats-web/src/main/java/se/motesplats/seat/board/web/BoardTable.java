package se.motesplats.seat.board.web;

import se.motesplats.seat.board.service.SeatBoard;
import se.motesplats.seat.ground.service.SeatNumbers;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.web.Texts;

/**
 * The rows of the board as HTML: one for each unit and each pool. All municipalities of the country
 * stand on it, and components and expressions for each of their cells took several times as long as
 * the rest of the page.
 */
final class BoardTable {

    /** After the component's name, what a button sends is called so. */
    static final String CHOSEN = "_unit";

    private final Language language;
    private final Texts texts;
    private final String id;
    private final String path;
    private final long event;
    private final StringBuilder out = new StringBuilder(1 << 16);

    /**
     * @param id the component that buttons send the number of their unit to
     * @param path the context root
     */
    BoardTable(Language language, Texts texts, String id, String path, long event) {
        this.language = language;
        this.texts = texts;
        this.id = id;
        this.path = path;
        this.event = event;
    }

    String rows(SeatBoard board) {
        board.units().forEach(this::unit);
        board.pools().forEach(this::pool);
        return out.toString();
    }

    private void unit(SeatBoard.Line line) {
        out.append("<tr><th scope=\"row\" class=\"m-depth-").append(line.depth()).append("\">");
        if (line.depth() > 0) {
            out.append("<span class=\"m-muted\">").append(said("seat.board.of")).append(" </span>");
        }
        link(
                "/seat/nomination.xhtml?event="
                        + event
                        + "&amp;organisation="
                        + line.organisationId(),
                line.name());
        if (line.hasUnits()) {
            button(line);
        }
        numbers(line.numbers());
        cell("seat.returned", number(line.returned()));
        out.append("</tr>");
    }

    private void pool(SeatBoard.PoolLine pool) {
        out.append("<tr class=\"m-always\"><th scope=\"row\">");
        link("/seat/capacity.xhtml?event=" + event, texts.name(pool.purpose()));
        numbers(pool.numbers());
        cell("seat.returned", "–");
        out.append("</tr>");
    }

    private void link(String to, String text) {
        out.append("<a href=\"").append(path).append(to).append("\">");
        out.append(escaped(text)).append("</a>");
    }

    /** As PrimeFaces draws a flat one. */
    private void button(SeatBoard.Line line) {
        out.append(
                        " <button type=\"button\" class=\"ui-button ui-widget ui-state-default ui-corner-all ui-button-text-only"
                                + " ui-button-flat\" data-row-action=\"")
                .append(id)
                .append("\" id=\"")
                .append(id)
                .append(':')
                .append(line.organisationId())
                .append("\" name=\"")
                .append(id)
                .append(CHOSEN)
                .append("\" value=\"")
                .append(line.organisationId())
                .append("\" aria-label=\"")
                .append(
                        escaped(
                                texts.format(
                                        line.open() ? "seat.board.closeOf" : "seat.board.openOf",
                                        line.name())))
                .append("\"><span class=\"ui-button-text ui-c\">")
                .append(said(line.open() ? "seat.board.close" : "seat.board.open"))
                .append("</span></button>");
    }

    private void numbers(SeatNumbers seats) {
        out.append("</th><td>");
        bar(seats);
        out.append("</td>");
        cell("seat.granted", number(seats.granted()));
        cell("seat.named", number(seats.named()));
        cell("seat.accepted", number(seats.accepted()));
        cell("seat.board.held", number(seats.held()));
        cell("seat.free", number(seats.free()));
    }

    /** As {@code m:fillBar} draws it: without a bar while nobody is named. */
    private void bar(SeatNumbers seats) {
        out.append("<div class=\"m-fill\">");
        if (seats.named() > 0) {
            parts(seats);
        }
        out.append("<span class=\"m-fill-text\">")
                .append(
                        escaped(
                                texts.format(
                                        "seat.board.text",
                                        seats.accepted(),
                                        seats.waiting(),
                                        seats.free())))
                .append("</span></div>");
    }

    private void parts(SeatNumbers seats) {
        out.append(
                        "<svg class=\"m-fill-bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\""
                                + " aria-hidden=\"true\" focusable=\"false\"><rect class=\"m-fill-ground\" width=\"100\" height=\"4\"></rect>"
                                + "<rect class=\"m-fill-second\" width=\"")
                .append(share(seats.named(), seats.granted()))
                .append("\" height=\"4\"></rect><rect class=\"m-fill-taken\" width=\"")
                .append(share(seats.accepted(), seats.granted()))
                .append("\" height=\"4\"></rect></svg>");
    }

    /** In hundredths of the whole. */
    private static long share(long part, long all) {
        return all > 0 ? 100 * part / all : 0;
    }

    private void cell(String label, String text) {
        out.append("<td class=\"m-number\" data-label=\"")
                .append(said(label))
                .append("\">")
                .append(text)
                .append("</td>");
    }

    private String number(long number) {
        return HumanTime.number(number, language);
    }

    private String said(String key) {
        return escaped(texts.getString(key));
    }

    /** As text and as the value of an attribute. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
