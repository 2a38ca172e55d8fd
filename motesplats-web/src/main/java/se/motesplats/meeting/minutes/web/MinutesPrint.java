package se.motesplats.meeting.minutes.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import se.motesplats.meeting.minutes.service.ApproverRow;
import se.motesplats.meeting.minutes.service.MinutesDetails;
import se.motesplats.meeting.minutes.service.MinutesVersionRow;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.pdf.service.PdfDocument;
import se.motesplats.shared.text.service.TextBlock;
import se.motesplats.shared.text.service.TextRun;
import se.motesplats.shared.text.web.Texts;

/** Minutes as a document to print. */
final class MinutesPrint {

    private final Texts texts;
    private final Language language;
    private final MinutesDetails minutes;
    private final PdfDocument document;

    private MinutesPrint(MinutesDetails minutes, Language language) {
        this.minutes = minutes;
        this.language = language;
        this.texts = Texts.of(language);
        document = new PdfDocument(language, minutes.title());
    }

    static byte[] of(MinutesDetails minutes, Language language) {
        return new MinutesPrint(minutes, language).print();
    }

    private byte[] print() {
        document.facts(facts());
        minutes.blocks().forEach(this::add);
        return document.render();
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(texts.getString("meeting.notes.group"), minutes.groupName());
        MinutesVersionRow shown = minutes.shown();
        if (shown == null || shown.publishedAt() == null) {
            facts.put(
                    texts.getString("meeting.notes.state"),
                    texts.getString("meeting.notes.notPublished"));
        }
        if (shown != null) {
            facts.put(texts.getString("meeting.notes.version"), String.valueOf(shown.number()));
            if (shown.correction() != null) {
                facts.put(
                        texts.getString("meeting.notes.corrected"),
                        HumanTime.day(SwedishTime.dayOf(shown.sentAt()), language)
                                + ": "
                                + shown.correction());
            }
            if (shown.approvedAt() != null) {
                facts.put(
                        texts.getString("meeting.notes.approvedAt"),
                        HumanTime.day(SwedishTime.dayOf(shown.approvedAt()), language));
            }
            if (!minutes.approvers().isEmpty()) {
                facts.put(
                        texts.getString("meeting.notes.approvers"),
                        minutes.approvers().stream()
                                .map(this::name)
                                .collect(Collectors.joining(", ")));
            }
        }
        if (minutes.previousDay() != null) {
            facts.put(
                    texts.getString("meeting.notes.previous"),
                    HumanTime.day(minutes.previousDay(), language));
        }
        return facts;
    }

    private String name(ApproverRow row) {
        return row.name() == null ? texts.getString("meeting.nameWithheld") : row.name();
    }

    private void add(TextBlock block) {
        switch (block.kind()) {
            case HEADING ->
                    document.heading(
                            2,
                            block.lines().stream()
                                    .flatMap(List::stream)
                                    .map(TextRun::text)
                                    .collect(Collectors.joining()));
            case PARAGRAPH -> {
                Element paragraph = document.add(document.body(), "p");
                for (int i = 0; i < block.lines().size(); i++) {
                    if (i > 0) {
                        document.add(paragraph, "br");
                    }
                    runs(paragraph, block.lines().get(i));
                }
            }
            case LIST, NUMBERED -> {
                Element list =
                        document.add(
                                document.body(), block.kind() == TextBlock.Kind.LIST ? "ul" : "ol");
                block.lines().forEach(line -> runs(document.add(list, "li"), line));
            }
        }
    }

    private void runs(Element parent, List<TextRun> line) {
        for (TextRun run : line) {
            document.add(
                    parent,
                    switch (run.kind()) {
                        case STRONG -> "strong";
                        case EMPHASIS -> "em";
                        case PLAIN, LINK -> "span";
                    },
                    run.kind() == TextRun.Kind.LINK && !run.text().equals(run.address())
                            ? run.text() + " (" + run.address() + ')'
                            : run.text());
        }
    }
}
