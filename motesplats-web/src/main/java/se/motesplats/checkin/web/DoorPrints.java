package se.motesplats.checkin.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import se.motesplats.checkin.CheckInCode;
import se.motesplats.checkin.service.Badge;
import se.motesplats.checkin.service.DoorRow;
import se.motesplats.seat.SeatMode;
import se.motesplats.shared.Language;
import se.motesplats.shared.pdf.service.PdfDocument;
import se.motesplats.shared.pdf.service.PdfTable;
import se.motesplats.shared.pdf.service.QrCode;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.signup.service.SignupPerson;

/** Badges and lists to print. */
final class DoorPrints {

    /** Ten badges of 90 by 52 millimetres on a sheet. */
    private static final String BADGES =
            """
            @page { margin: 12mm 15mm; @bottom-left { content: none; } @bottom-right { content: none; } }
            h1 { display: none; }
            table { margin: 0; width: 178mm; table-layout: fixed; }
            td { width: 81mm; height: 44mm; padding: 4mm; border: 0.3pt dashed #8a97a3; vertical-align: middle; }
            td img { float: right; width: 26mm; height: 26mm; margin-left: 3mm; }
            p.name { font-size: 15pt; font-weight: 700; line-height: 1.15; margin: 0 0 2mm 0; }
            p.unit { font-size: 10pt; margin: 0 0 2mm 0; }
            p.event { font-size: 8pt; color: #4a5a68; margin: 0; }
            """;

    private final Texts texts;
    private final Language language;
    private final String event;

    DoorPrints(Language language, String event) {
        this.language = language;
        this.texts = Texts.of(language);
        this.event = event;
    }

    byte[] badges(List<Badge> badges) {
        PdfDocument document =
                new PdfDocument(language, texts.format("checkin.print.badgesOf", event))
                        .style(BADGES);
        Element rows = document.add(document.add(document.body(), "table"), "tbody");
        Element row = null;
        for (int i = 0; i < badges.size(); i++) {
            if (row == null || i % 2 == 0) {
                row = document.add(rows, "tr");
            }
            badge(document, document.add(row, "td"), badges.get(i));
        }
        if (row != null && badges.size() % 2 == 1) {
            document.add(row, "td");
        }
        return document.render();
    }

    private void badge(PdfDocument document, Element cell, Badge badge) {
        document.image(
                cell,
                new QrCode(badge.code()).printed(),
                texts.format("checkin.code.picture", CheckInCode.shown(badge.code())));
        document.add(cell, "p", badge.name() == null ? "\u00a0" : badge.name())
                .setAttribute("class", "name");
        document.add(cell, "p", badge.unit() == null ? "\u00a0" : badge.unit())
                .setAttribute("class", "unit");
        document.add(cell, "p", event).setAttribute("class", "event");
    }

    /** For the door: everybody by name, with room for a tick. */
    byte[] names(List<DoorRow> people) {
        PdfDocument document =
                new PdfDocument(language, texts.format("checkin.print.namesOf", event))
                        .paragraph(texts.format("checkin.list.result", people.size()));
        document.table(
                new PdfTable(
                        List.of(
                                PdfTable.Column.text(texts.getString("seat.name")),
                                PdfTable.Column.text(texts.getString("checkin.list.unit")),
                                PdfTable.Column.text(texts.getString("checkin.print.in"))),
                        people.stream().map(p -> List.of(name(p), p.unit(), in(p))).toList()));
        return document.render();
    }

    /** The same unit by unit. */
    byte[] units(List<DoorRow> people) {
        PdfDocument document =
                new PdfDocument(language, texts.format("checkin.print.unitsOf", event));
        Map<String, List<DoorRow>> units =
                people.stream()
                        .collect(
                                Collectors.groupingBy(
                                        DoorRow::unit,
                                        () ->
                                                new TreeMap<>(
                                                        Collator.getInstance(language.locale())),
                                        Collectors.toList()));
        units.forEach(
                (unit, members) -> {
                    document.heading(2, unit + " (" + members.size() + ")");
                    document.table(
                            new PdfTable(
                                    List.of(
                                            PdfTable.Column.text(texts.getString("seat.name")),
                                            PdfTable.Column.text(texts.getString("seat.status"))),
                                    members.stream()
                                            .map(p -> List.of(name(p), status(p)))
                                            .toList()));
                });
        return document.render();
    }

    /** Who has chosen a session, for its leader; the queue comes last. */
    byte[] session(String title, List<SignupPerson> people) {
        PdfDocument document =
                new PdfDocument(language, title)
                        .paragraph(event)
                        .paragraph(texts.format("checkin.list.result", people.size()));
        document.table(
                new PdfTable(
                        List.of(
                                PdfTable.Column.text(texts.getString("seat.name")),
                                PdfTable.Column.text(texts.getString("checkin.list.unit")),
                                PdfTable.Column.text(texts.getString("signup.list.status"))),
                        people.stream()
                                .sorted(Comparator.comparing(SignupPerson::status))
                                .map(
                                        p ->
                                                List.of(
                                                        p.name() == null
                                                                ? texts.getString("checkin.hidden")
                                                                : p.name(),
                                                        p.organisation() == null
                                                                ? ""
                                                                : p.organisation(),
                                                        texts.name(p.status())))
                                .toList()));
        return document.render();
    }

    /** Room for a tick only for those who are expected. */
    private String in(DoorRow person) {
        return person.isIn()
                ? texts.getString("checkin.print.isIn")
                : person.online() ? texts.name(SeatMode.ONLINE) : "___";
    }

    private String status(DoorRow person) {
        return texts.name(person.status())
                + (person.online() ? ", " + texts.name(SeatMode.ONLINE) : "");
    }

    private String name(DoorRow person) {
        return person.name() == null ? texts.getString("checkin.hidden") : person.name();
    }
}
