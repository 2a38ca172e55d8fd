package se.motesplats.proposal.review.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import se.motesplats.proposal.review.service.ProposalListItem;
import se.motesplats.shared.Language;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.sheet.service.SheetWriter;
import se.motesplats.shared.text.web.Texts;

/** The list as a file for spreadsheets. */
final class ProposalCsv {

    private static final int WIDTH = 20;

    private ProposalCsv() {}

    static void write(List<ProposalListItem> items, Language language, OutputStream out)
            throws IOException {
        Texts texts = Texts.of(language);
        List<SheetWriter.Column> columns =
                Stream.of(
                                "list.number",
                                "title",
                                "list.format",
                                "list.status",
                                "list.organisation",
                                "list.proposer",
                                "list.received",
                                "list.reviews",
                                "list.median",
                                "list.mean",
                                "list.myScore")
                        .map(key -> texts.getString("proposal." + key))
                        .map(heading -> new SheetWriter.Column(heading, WIDTH))
                        .toList();
        try (SheetWriter sheet =
                SheetWriter.open(
                        SheetFormat.CSV, texts.getString("proposal.list.title"), columns, out)) {
            for (ProposalListItem p : items) {
                sheet.row(
                        p.number(),
                        p.title(),
                        p.formatWords() == null ? texts.name(p.format()) : p.formatWords(),
                        texts.name(p.status()),
                        p.organisation(),
                        p.proposer(),
                        p.submittedAt(),
                        p.reviews(),
                        p.median(),
                        p.mean(),
                        p.conflict() == null ? p.myScore() : texts.name(p.conflict()));
            }
        }
    }
}
