package se.motesplats.proposal.web;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.service.ProposalListItem;
import se.motesplats.shared.Language;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.web.Texts;

/**
 * The list as a file that a Swedish spreadsheet opens as it is: semicolons between the cells, since
 * the comma is for decimals; a byte order mark tells the encoding; no cell begins a formula.
 */
final class ProposalCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What spreadsheets take for the beginning of a formula (OWASP, CSV injection). */
    private static final String FORMULA = "=+-@\t\r";

    private ProposalCsv() {}

    static void write(List<ProposalListItem> items, Language language, Writer out)
            throws IOException {
        Texts texts = Texts.of(language);
        out.write(BYTE_ORDER_MARK);
        line(
                out,
                Stream.of(
                                "number",
                                "title",
                                "format",
                                "status",
                                "organisation",
                                "proposer",
                                "received",
                                "reviews",
                                "median",
                                "mean",
                                "myScore")
                        .map(
                                column ->
                                        texts.getString(
                                                column.equals("title")
                                                        ? "proposal.title"
                                                        : "proposal.list." + column))
                        .toList());
        for (ProposalListItem p : items) {
            line(
                    out,
                    Stream.of(
                                    p.number(),
                                    p.title(),
                                    texts.name(p.format()),
                                    texts.name(p.status()),
                                    p.organisation(),
                                    p.proposer(),
                                    p.submittedAt()
                                            .atZone(SwedishTime.zone())
                                            .toLocalDateTime()
                                            .withNano(0)
                                            .toString(),
                                    text(p.reviews()),
                                    decimal(p.median(), language),
                                    decimal(p.mean(), language),
                                    p.conflict() == null
                                            ? text(p.myScore())
                                            : texts.name(p.conflict()))
                            .toList());
        }
    }

    private static String decimal(@Nullable BigDecimal number, Language language) {
        return number == null
                ? ""
                : NumberFormat.getNumberInstance(language.locale()).format(number);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(ProposalCsv::cell).collect(Collectors.joining(";")));
        out.write("\r\n");
    }

    /** One cell, quoted; what would be a formula is text. */
    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
