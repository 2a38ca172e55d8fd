package se.motesplats.meeting.call.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.motesplats.attachment.service.AttachmentItem;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.call.service.AgendaPoint;
import se.motesplats.meeting.call.service.CallAdded;
import se.motesplats.meeting.call.service.CallDetails;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.pdf.service.PdfDocument;
import se.motesplats.shared.text.web.Texts;

/** A call as a document to print. */
final class CallPrint {

    private final Texts texts;
    private final Language language;
    private final CallDetails call;
    private final PdfDocument document;

    private CallPrint(CallDetails call, Language language) {
        this.call = call;
        this.language = language;
        this.texts = Texts.of(language);
        document =
                new PdfDocument(
                        language,
                        texts.format(
                                "meeting.call.title",
                                call.groupName(),
                                HumanTime.day(call.day(), language)));
    }

    static byte[] of(CallDetails call, Language language) {
        return new CallPrint(call, language).print();
    }

    private byte[] print() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                texts.getString("meeting.when"),
                HumanTime.dayAndWeek(call.day(), language)
                        + ", "
                        + HumanTime.times(call.startsAt(), call.endsAt(), language));
        put(facts, "meeting.place", call.place());
        put(facts, "meeting.joinLink", call.joinLink());
        document.facts(facts);
        paragraphs(document.body(), call.intro());
        part(AgendaItemPart.THEME, "meeting.call.theme");
        part(null, "meeting.call.points");
        call.additions().forEach(this::added);
        document.heading(2, texts.getString("meeting.call.dates"));
        document.paragraph(
                texts.getString(
                        call.isSpring()
                                ? "meeting.call.dates.spring"
                                : "meeting.call.dates.autumn"));
        document.list(call.dates().stream().map(d -> HumanTime.day(d, language)).toList());
        return document.render();
    }

    private void put(Map<String, String> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.put(texts.getString(key), value);
        }
    }

    /** The theme, or with null all that comes after, numbered. */
    private void part(@Nullable AgendaItemPart part, String heading) {
        List<AgendaPoint> points =
                call.points().stream()
                        .filter(p -> (p.part() == AgendaItemPart.THEME) == (part != null))
                        .toList();
        if (points.isEmpty()) {
            return;
        }
        document.heading(2, texts.getString(heading));
        Element list = document.add(document.body(), part == null ? "ol" : "ul");
        for (AgendaPoint point : points) {
            Element item = document.add(list, "li");
            document.add(item, "strong", point.title());
            document.add(item, "p", details(point));
            paragraphs(item, point.text());
            if (!point.files().isEmpty()) {
                document.add(
                        item,
                        "p",
                        texts.format(
                                "meeting.call.documents",
                                point.files().stream()
                                        .map(AttachmentItem::name)
                                        .collect(Collectors.joining(", "))));
            }
        }
    }

    /** What another part says in the call. */
    private void added(String key) {
        document.heading(2, texts.getString("meeting.call.added." + key));
        document.list(call.addedBy(key).stream().map(this::line).toList());
    }

    private String line(CallAdded added) {
        List<String> line = new ArrayList<>(List.of(added.text()));
        if (!added.waitingFor().isEmpty()) {
            line.add(texts.format("meeting.call.waitingFor", added.waitingNames()));
        }
        if (added.day() != null) {
            line.add(texts.format("meeting.call.by", HumanTime.day(added.day(), language)));
        }
        return String.join(" · ", line);
    }

    private String details(AgendaPoint point) {
        List<String> details = new ArrayList<>();
        if (point.startsAt() != null) {
            details.add(HumanTime.time(point.startsAt(), language));
        }
        if (point.minutes() != null) {
            details.add(texts.format("meeting.minutes", point.minutes()));
        }
        details.add(texts.name(point.kind()));
        if (point.presenter() != null) {
            details.add(point.presenter());
        }
        return String.join(" · ", details);
    }

    private void paragraphs(Element parent, @Nullable String text) {
        if (text != null) {
            text.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> document.add(parent, "p", line));
        }
    }
}
