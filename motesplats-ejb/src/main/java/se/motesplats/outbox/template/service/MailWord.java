package se.motesplats.outbox.template.service;

import java.util.List;
import java.util.stream.Stream;
import se.motesplats.shared.Language;

/**
 * What a template may use in two braces, with examples.
 *
 * @param name as it is written; what it means says the text {@code mail.word.<name>}, or {@code
 *     mail.word.<template>.<name>} where it means something of its own there
 * @param trust whether its value is the application's own, or comes from what somebody typed, so
 *     that nothing in it is trusted
 * @param required whether a text that lacks it would be of no use, as an invitation without the
 *     link that answers it
 * @param sv examples in Swedish: one, or for lines and groups as many as are shown
 * @param parts of a group, usable within it only
 */
public record MailWord(
        String name,
        Kind kind,
        Trust trust,
        boolean required,
        List<String> sv,
        List<String> en,
        List<MailWord> parts) {

    /** Example of what holds or is there; empty where not. */
    public static final String THERE = "✓";

    /** How a word can be used. */
    public enum Kind {
        /** There always: {@code {{name}}}. */
        VALUE,
        /** There or not: {@code {{#name}}… {{name}} …{{/name}}}. */
        MAYBE,
        /** The address of a page, whole: {@code {{name}}}; empty where there is none. */
        ADDRESS,
        /** Holds or not: {@code {{#name}}…{{/name}}}, {@code {{^name}}…{{/name}}}. */
        CONDITION,
        /** Any number: {@code {{#name}}- {{.}}{{/name}}}. */
        LINES,
        /** Any number of several words each: {@code {{#name}}… {{part}} …{{/name}}}. */
        GROUP
    }

    /** Where a value comes from. */
    public enum Trust {
        /** The application says it. */
        MADE,
        /** Somebody typed it on one line: it stays there, within a length. */
        TYPED,
        /** Somebody typed it and may have made paragraphs. */
        TYPED_TEXT
    }

    public MailWord {
        sv = List.copyOf(sv);
        en = List.copyOf(en);
        parts = List.copyOf(parts);
    }

    private static MailWord of(Kind kind, Trust trust, String name, String sv, String en) {
        return new MailWord(name, kind, trust, false, List.of(sv), List.of(en), List.of());
    }

    /** What somebody typed once, such as a title or a name. */
    public static MailWord typed(String name, String sv, String en) {
        return of(Kind.VALUE, Trust.TYPED, name, sv, en);
    }

    /** What somebody typed, and what may be missing. */
    public static MailWord typedMaybe(String name, String sv, String en) {
        return of(Kind.MAYBE, Trust.TYPED, name, sv, en);
    }

    /** What the application says: a day, a number, a sentence of its own. */
    public static MailWord made(String name, String sv, String en) {
        return of(Kind.VALUE, Trust.MADE, name, sv, en);
    }

    /** What the application says, and what may be missing. */
    public static MailWord madeMaybe(String name, String sv, String en) {
        return of(Kind.MAYBE, Trust.MADE, name, sv, en);
    }

    /**
     * A page of the application.
     *
     * @param path an example, from the root of the application
     */
    public static MailWord address(String name, String path) {
        return of(Kind.ADDRESS, Trust.MADE, name, path, path);
    }

    /**
     * A condition.
     *
     * @param holds whether it does in the example
     */
    public static MailWord condition(String name, boolean holds) {
        List<String> example = List.of(holds ? THERE : "");
        return new MailWord(name, Kind.CONDITION, Trust.MADE, false, example, example, List.of());
    }

    public static MailWord lines(String name, Trust trust, List<String> sv, List<String> en) {
        return new MailWord(name, Kind.LINES, trust, false, sv, en, List.of());
    }

    /** As many times as the part with most examples has. */
    public static MailWord group(String name, MailWord... parts) {
        return new MailWord(
                name, Kind.GROUP, Trust.MADE, false, List.of(), List.of(), List.of(parts));
    }

    /** The same, where what is typed may have paragraphs. */
    public MailWord withParagraphs() {
        return new MailWord(name, kind, Trust.TYPED_TEXT, required, sv, en, parts);
    }

    /** Within another group's examples: in which of them it is there, {@link #THERE} or empty. */
    public MailWord there(String... which) {
        return new MailWord(name, kind, trust, required, List.of(which), List.of(which), parts);
    }

    /** With more examples, for a part of a group: one for each time. */
    public MailWord and(String moreSv, String moreEn) {
        return new MailWord(name, kind, trust, required, plus(sv, moreSv), plus(en, moreEn), parts);
    }

    private static List<String> plus(List<String> some, String more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    /** The same, where a text has to have it. */
    public MailWord needed() {
        return new MailWord(name, kind, trust, true, sv, en, parts);
    }

    public List<String> examples(Language language) {
        return language == Language.SV ? sv : en;
    }

    /** Whether it repeats what stands within it. */
    boolean repeats() {
        return kind == Kind.LINES || kind == Kind.GROUP;
    }

    /** Whether it is said by itself, not only asked about. */
    boolean says() {
        return kind == Kind.VALUE || kind == Kind.MAYBE || kind == Kind.ADDRESS;
    }
}
