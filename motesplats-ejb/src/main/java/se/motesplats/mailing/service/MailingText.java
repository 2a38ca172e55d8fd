package se.motesplats.mailing.service;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import se.motesplats.mailing.MailingMark;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.text.service.TextBlock;
import se.motesplats.shared.text.service.TextReader;
import se.motesplats.shared.text.service.TextRun;

/**
 * A text that somebody wrote, with marks. They are filled in after it was read, so that no value of
 * theirs is ever read as a sign: neither of Markdown nor of HTML.
 */
final class MailingText extends TextReader {

    private final Map<MailingMark, String> values;

    private MailingText(Map<MailingMark, String> values) {
        this.values = values;
    }

    /**
     * Reads a text.
     *
     * @param values what comes in the place of marks; those that are not there stay as they are
     * @throws RuleViolation if a link leads where none may
     */
    static List<TextBlock> read(String markdown, Map<MailingMark, String> values) {
        return new MailingText(values).blocks(markdown);
    }

    /**
     * @throws RuleViolation if it has marks that are not known, or links that may not be
     */
    static void check(String markdown) {
        MailingMark.requireKnown(markdown);
        read(markdown, Map.of());
    }

    /** A text of one line without links, such as a subject. */
    static String line(String typed, Map<MailingMark, String> values) {
        return MailingMark.PATTERN
                .matcher(typed)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        MailingMark.of(found.group(1))
                                                .map(mark -> values.getOrDefault(mark, ""))
                                                .orElse(found.group())));
    }

    @Override
    protected void link(String words, String address, TextRun.Kind kind, List<TextRun> line) {
        line.add(new TextRun(TextRun.Kind.LINK, filled(words), address(address)));
    }

    private String address(String typed) {
        Matcher mark = MailingMark.PATTERN.matcher(typed);
        if (mark.matches()
                && MailingMark.of(mark.group(1)).filter(MailingMark::isLink).isPresent()) {
            return filled(typed);
        }
        if (!isAllowed(typed)) {
            throw new RuleViolation("error.mailing.link", typed);
        }
        return typed;
    }

    /** Words with their marks filled in; addresses among them are links. */
    @Override
    protected void words(String text, TextRun.Kind kind, List<TextRun> line) {
        Matcher marks = MailingMark.PATTERN.matcher(text);
        int done = 0;
        while (marks.find()) {
            addresses(text.substring(done, marks.start()), kind, line);
            String value = filled(marks.group());
            boolean link = MailingMark.of(marks.group(1)).filter(MailingMark::isLink).isPresent();
            line.add(
                    link
                            ? new TextRun(TextRun.Kind.LINK, value, value)
                            : new TextRun(kind, value, ""));
            done = marks.end();
        }
        addresses(text.substring(done), kind, line);
    }

    private String filled(String text) {
        return MailingMark.PATTERN
                .matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        MailingMark.of(found.group(1))
                                                .map(
                                                        mark ->
                                                                values.getOrDefault(
                                                                        mark, found.group()))
                                                .orElse(found.group())));
    }
}
