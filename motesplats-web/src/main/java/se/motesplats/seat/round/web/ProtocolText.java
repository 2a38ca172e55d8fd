package se.motesplats.seat.round.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.WeightKind;
import se.motesplats.seat.ground.service.SeatMoveRow;
import se.motesplats.seat.round.service.RoundDetails;
import se.motesplats.seat.round.service.RoundProtocol;
import se.motesplats.seat.round.service.ShareRow;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.pdf.service.PdfDocument;
import se.motesplats.shared.pdf.service.PdfTable;
import se.motesplats.shared.text.web.Texts;

/** A protocol in words, the same on the page and in the file. */
record ProtocolText(RoundProtocol protocol, Texts texts, Language language) {

    /** A name and what is said about it. */
    public record Fact(String name, String value) {}

    List<Fact> facts() {
        RoundDetails round = protocol.round();
        List<Fact> facts = new ArrayList<>();
        add(facts, "seat.event", protocol.eventTitle());
        add(
                facts,
                "seat.when",
                protocol.days().isEmpty()
                        ? protocol.season()
                        : HumanTime.days(protocol.days(), language));
        add(facts, "seat.protocol.case", protocol.caseNumber());
        add(facts, "seat.protocol.number", number(round.number()));
        add(facts, "seat.protocol.status", texts.name(round.status()));
        if (round.correction()) {
            add(facts, "seat.reason", round.topUpReason());
            add(facts, "seat.protocol.fixed", done(round.fixedAt(), round.fixedBy()));
            add(facts, "seat.protocol.reopened", done(round.reopenedAt(), round.reopenedBy()));
            return facts;
        }
        add(facts, round.topUp() ? "seat.topup.seats" : "seat.plan.seats", number(round.seats()));
        if (round.topUp()) {
            add(facts, "seat.topup.fromPool", number(round.fromPool()));
            add(facts, "seat.reason", round.topUpReason());
        }
        add(facts, "seat.protocol.method", method(round));
        add(facts, "seat.protocol.weights", weights(round));
        if (round.topUp()) {
            add(facts, "seat.topup.claim", texts.getString("seat.topup.claim.help"));
        }
        add(facts, "seat.plan.minimum", number(round.minimum()));
        add(
                facts,
                "seat.round.cap",
                texts.getString(round.capAtRequest() ? "seat.yes" : "seat.no"));
        add(
                facts,
                "seat.round.tieRule",
                round.tieRule().stream().map(texts::name).collect(Collectors.joining(", ")));
        add(facts, "seat.protocol.tree", HumanTime.day(round.treeDay(), language));
        add(facts, "seat.plan.deadline", HumanTime.dayAndWeek(round.namingDeadline(), language));
        add(facts, "seat.protocol.proposed", done(round.proposedAt(), round.proposedBy()));
        add(facts, "seat.protocol.asked", done(round.requestedAt(), round.requestedBy()));
        add(facts, "seat.protocol.granted", done(round.grantedAt(), round.grantedBy()));
        add(facts, "seat.protocol.fixed", done(round.fixedAt(), round.fixedBy()));
        add(facts, "seat.protocol.reopened", done(round.reopenedAt(), round.reopenedBy()));
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(texts.getString(key), value));
        }
    }

    private String method(RoundDetails round) {
        String name = texts.name(round.method());
        return round.method() == ApportionmentMethod.MODIFIED_SAINTE_LAGUE
                ? texts.format(
                        "seat.protocol.divisor",
                        name,
                        round.firstDivisor().numerator() + "/" + round.firstDivisor().denominator())
                : name;
    }

    private String weights(RoundDetails round) {
        String sources =
                String.join(
                        ", ",
                        new TreeSet<>(
                                round.shares().stream().map(ShareRow::weightSource).toList()));
        return round.weightKind() == WeightKind.POPULATION
                ? texts.format(
                        "seat.protocol.population", String.valueOf(round.weightYear()), sources)
                : texts.format("seat.protocol.otherWeights", round.weightKind(), sources);
    }

    private @Nullable String done(@Nullable Instant at, @Nullable String by) {
        return at == null ? null : HumanTime.moment(at, language) + (by == null ? "" : ", " + by);
    }

    private String number(long number) {
        return HumanTime.number(number, language);
    }

    List<String> ties() {
        List<String> lines =
                new ArrayList<>(
                        protocol.round().ties().stream()
                                .map(
                                        tie ->
                                                texts.format(
                                                        "seat.allocation.tie",
                                                        tie.contenders(),
                                                        tie.winners(),
                                                        tie.by()))
                                .toList());
        String reason = protocol.round().tieReason();
        if (reason != null) {
            lines.add(texts.format("seat.tie.reason", reason));
        }
        return lines;
    }

    PdfDocument pdf() {
        RoundDetails round = protocol.round();
        PdfDocument pdf =
                new PdfDocument(
                        language,
                        texts.format(
                                round.correction()
                                        ? "seat.correct.protocol"
                                        : round.topUp()
                                                ? "seat.topup.protocol"
                                                : "seat.protocol.title2",
                                protocol.eventTitle()));
        Map<String, String> facts = new java.util.LinkedHashMap<>();
        facts().forEach(fact -> facts.put(fact.name(), fact.value()));
        pdf.facts(facts);
        pdf.heading(2, texts.getString("seat.protocol.numbers"));
        if (round.unallocated() > 0) {
            pdf.paragraph(texts.format("seat.protocol.unallocated", round.unallocated()));
        }
        pdf.table(numbers(round));
        section(pdf, "seat.protocol.ties", ties());
        section(
                pdf,
                "seat.protocol.adjustments",
                round.shares().stream()
                        .filter(s -> !round.correction() && s.granted() != s.computed())
                        .map(
                                s ->
                                        texts.format(
                                                "seat.protocol.adjusted",
                                                s.organisationName(),
                                                s.computed(),
                                                s.granted(),
                                                said(s.reason())))
                        .toList());
        section(
                pdf,
                "seat.protocol.requests",
                round.shares().stream()
                        .filter(s -> s.requested() != null)
                        .map(this::request)
                        .toList());
        section(pdf, "seat.protocol.moves", moves());
        return pdf;
    }

    /** What has become of the seats since they were given out, with who did it. */
    List<String> moves() {
        return protocol.moves().stream().map(this::move).toList();
    }

    private String move(SeatMoveRow move) {
        String what =
                move.kind() == SeatMoveKind.NAMED_FOR
                        ? texts.format("seat.protocol.namedFor", move.seats(), place(move.from()))
                        : texts.format(
                                "seat.protocol.move",
                                texts.name(move.kind()),
                                move.seats(),
                                place(move.from()),
                                place(move.to()));
        String reason = move.reason();
        return HumanTime.moment(move.at(), language)
                + ": "
                + what
                + ' '
                + by(move)
                + (reason == null ? "" : ' ' + texts.format("seat.protocol.moveReason", reason));
    }

    private String place(SeatMoveRow.@Nullable Place place) {
        if (place == null) {
            return "–";
        }
        return place.purpose() == AllocationPurpose.UNIT
                ? place.organisation()
                : texts.name(place.purpose());
    }

    /** As the log of the seats says it. */
    private String by(SeatMoveRow move) {
        String who =
                move.by() != null
                        ? move.by()
                        : texts.getString(
                                move.system() != null
                                        ? "pool.moves.system"
                                        : move.known() ? "seat.protected" : "pool.moves.link");
        if (!move.deputy()) {
            return texts.format("seat.protocol.moveBy", who);
        }
        String principal = move.onBehalfOf();
        return texts.format(
                "seat.protocol.moveByDeputy",
                who,
                principal == null ? texts.getString("seat.protected") : principal);
    }

    /** A request with its reason, who made it and when. */
    String request(ShareRow share) {
        Instant at = share.requestedAt();
        return texts.format(
                "seat.protocol.request",
                share.organisationName(),
                said(share.requested()),
                said(share.requestReason()),
                at == null ? "" : HumanTime.moment(at, language),
                share.requestedBy() == null ? "–" : share.requestedBy());
    }

    private static Object said(@Nullable Object value) {
        return value == null ? "–" : value;
    }

    private void section(PdfDocument pdf, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            pdf.heading(2, texts.getString(heading)).list(lines);
        }
    }

    private PdfTable topUp(RoundDetails round) {
        List<PdfTable.Column> columns =
                List.of(
                        PdfTable.Column.text(texts.getString("seat.municipality")),
                        PdfTable.Column.number(texts.getString("seat.topup.claim")),
                        PdfTable.Column.number(texts.getString("seat.topup.had")),
                        PdfTable.Column.number(
                                texts.getString(
                                        round.correction() ? "seat.difference" : "seat.topup.got")),
                        PdfTable.Column.number(texts.getString("seat.topup.after")));
        List<List<String>> rows =
                round.shares().stream()
                        .map(
                                s ->
                                        List.of(
                                                s.leftOut()
                                                        ? texts.format(
                                                                "seat.topup.leftOutName",
                                                                s.organisationName())
                                                        : s.organisationName(),
                                                number(s.weight()),
                                                number(s.after() - s.granted()),
                                                number(s.granted()),
                                                number(s.after())))
                        .toList();
        return new PdfTable(
                columns,
                rows,
                List.of(
                        List.of(
                                texts.getString("seat.sum"),
                                number(round.weights()),
                                number(round.before()),
                                number(round.granted()),
                                number(round.before() + round.granted()))));
    }

    private PdfTable numbers(RoundDetails round) {
        if (round.topUp()) {
            return topUp(round);
        }
        boolean asked = round.requestedAt() != null;
        boolean kept = round.grantedAt() != null;
        List<PdfTable.Column> columns = new ArrayList<>();
        columns.add(PdfTable.Column.text(texts.getString("seat.municipality")));
        columns.add(PdfTable.Column.number(texts.name(round.weightKind())));
        if (asked) {
            columns.add(PdfTable.Column.number(texts.getString("seat.round.requested")));
        }
        columns.add(PdfTable.Column.number(texts.getString("seat.computed")));
        columns.add(PdfTable.Column.number(texts.getString("seat.adjusted")));
        if (kept) {
            columns.add(PdfTable.Column.number(texts.getString("seat.round.kept")));
        }
        List<List<String>> rows = new ArrayList<>();
        for (ShareRow share : round.shares()) {
            List<String> row = new ArrayList<>();
            row.add(share.organisationName());
            row.add(number(share.weight()));
            if (asked) {
                Integer requested = share.requested();
                row.add(requested == null ? "–" : number(requested));
            }
            row.add(number(share.computed()));
            row.add(number(share.granted()));
            if (kept) {
                row.add(number(share.kept()));
            }
            rows.add(row);
        }
        List<String> sum = new ArrayList<>();
        sum.add(texts.getString("seat.sum"));
        sum.add(number(round.weights()));
        if (asked) {
            sum.add(number(round.requested()));
        }
        sum.add(number(round.shares().stream().mapToLong(ShareRow::computed).sum()));
        sum.add(number(round.granted()));
        if (kept) {
            sum.add(number(round.kept()));
        }
        return new PdfTable(columns, rows, List.of(sum));
    }
}
