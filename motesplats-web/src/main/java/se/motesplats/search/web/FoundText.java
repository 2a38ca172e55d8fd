package se.motesplats.search.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.web.Texts;

/**
 * What was found of one kind, in words.
 *
 * @param count how many there are, as people say it
 * @param hidden whether not all of them are among the lines
 */
public record FoundText(
        SearchKind kind, String heading, String count, boolean hidden, List<Line> lines) {

    /** One thing: what it is called, what tells it from others, and where it is. */
    public record Line(String title, String about, String page) {}

    public FoundText {
        lines = List.copyOf(lines);
    }

    static FoundText of(Found found, Language language) {
        Texts texts = Texts.of(language);
        return new FoundText(
                found.kind(),
                texts.name(found.kind()),
                texts.format(found.more() ? "search.countMore" : "search.count", found.count()),
                found.more() || found.count() > found.hits().size(),
                found.hits().stream().map(hit -> line(hit, texts, language)).toList());
    }

    private static Line line(SearchHit hit, Texts texts, Language language) {
        return new Line(
                hit.title(),
                hit.about().stream()
                        .map(part -> say(part, texts, language))
                        .collect(Collectors.joining(" · ")),
                hit.page());
    }

    private static String say(Object part, Texts texts, Language language) {
        if (part instanceof LocalDate day) {
            return HumanTime.shortDay(day, language);
        }
        if (part instanceof List<?> days) {
            return HumanTime.days(days.stream().map(LocalDate.class::cast).toList(), language);
        }
        return part instanceof Enum<?> constant ? texts.name(constant) : String.valueOf(part);
    }
}
