package se.motesplats.outbox.template.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;

/**
 * A template with all that it may use. Its texts: {@code mail.<template>} what it is called, {@code
 * mail.<template>.when} when it goes, {@code mail.<template>.to} to whom.
 *
 * @param form what it is part of
 * @param fixed text key that says why nobody changes its text; null where that can be done
 */
public record MailSample(String template, Form form, List<MailWord> words, @Nullable String fixed) {

    /** Every text can name the installation and the address of its first page. */
    private static final List<MailWord> EVERYWHERE =
            List.of(
                    MailWord.typed("siteName", "Mötesplats", "Mötesplats"),
                    MailWord.made("base", "", ""));

    /** What a template is part of, and what may therefore be said of it. */
    public enum Form {
        /** About an event, so that its series can have a text of its own. */
        EVENT,
        /** A paragraph within a mail about an event; it has no subject. */
        PARAGRAPH,
        /** About nothing but the recipient and the installation. */
        SITE
    }

    public MailSample {
        words = List.copyOf(words);
    }

    public static MailSample event(String template, List<MailWord> words, MailWord... more) {
        return of(Form.EVENT, template, words, more);
    }

    public static MailSample paragraph(String template, MailWord... words) {
        return of(Form.PARAGRAPH, template, List.of(), words);
    }

    public static MailSample site(String template, MailWord... words) {
        return of(Form.SITE, template, List.of(), words);
    }

    private static MailSample of(
            Form form, String template, List<MailWord> words, MailWord... more) {
        List<MailWord> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new MailSample(template, form, all, null);
    }

    /** The same, with a text that nobody changes. */
    public MailSample fixed(String why) {
        return new MailSample(template, form, words, why);
    }

    public boolean hasSubject() {
        return form != Form.PARAGRAPH;
    }

    public boolean bySeries() {
        return form != Form.SITE;
    }

    /** What it may use, with what every text may. */
    public List<MailWord> allWords() {
        List<MailWord> all = new ArrayList<>(words);
        all.addAll(EVERYWHERE);
        return all;
    }

    /**
     * What a mail was given, as plain values.
     *
     * @param missing declared words that should always have a value and have none
     */
    public record Values(Map<String, Object> byName, List<String> missing) {}

    /**
     * What a feature gives a mail, as this template declares it: nothing else reaches the text.
     *
     * @param base address of the application, to which the paths of pages are added
     */
    public Values values(Map<String, Object> model, String base) {
        MailValues values = new MailValues(base);
        Map<String, Object> byName = values.of(allWords(), model);
        return new Values(byName, values.missing());
    }

    /** The words that may be missing and are there in the usual example. */
    public Set<String> usual() {
        return words.stream()
                .filter(MailSample::mayBeMissing)
                .filter(word -> word.kind() != MailWord.Kind.CONDITION || isThere(word.sv(), 0))
                .map(MailWord::name)
                .collect(Collectors.toSet());
    }

    /** Whether there are mails without the word, so that an example can be one of them. */
    public static boolean mayBeMissing(MailWord word) {
        return word.kind() != MailWord.Kind.VALUE && word.kind() != MailWord.Kind.ADDRESS;
    }

    /**
     * The examples as what a mail would be filled with; links are paths, as features give them.
     *
     * @param shown which of the words that may be missing are there
     */
    public Map<String, Object> model(Language language, Set<String> shown) {
        Map<String, Object> model = model(words, language, 0);
        words.stream()
                .filter(MailSample::mayBeMissing)
                .forEach(
                        word -> {
                            if (word.kind() == MailWord.Kind.CONDITION) {
                                model.put(word.name(), shown.contains(word.name()));
                            } else if (!shown.contains(word.name())) {
                                model.put(word.name(), List.of());
                            }
                        });
        return model;
    }

    private static Map<String, Object> model(List<MailWord> words, Language language, int row) {
        Map<String, Object> model = new HashMap<>();
        for (MailWord word : words) {
            List<String> examples = word.examples(language);
            model.put(
                    word.name(),
                    switch (word.kind()) {
                        case VALUE, ADDRESS, MAYBE -> nth(examples, row).orElse("");
                        case CONDITION -> isThere(examples, row);
                        case LINES -> examples;
                        case GROUP -> isThere(examples, row) ? rows(word, language) : List.of();
                    });
        }
        return model;
    }

    private static List<Map<String, Object>> rows(MailWord group, Language language) {
        int most =
                group.parts().stream()
                        .mapToInt(part -> part.examples(language).size())
                        .max()
                        .orElse(0);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(1, most); i++) {
            rows.add(model(group.parts(), language, i));
        }
        return rows;
    }

    private static boolean isThere(List<String> examples, int row) {
        return nth(examples, row).map(example -> !example.isEmpty()).orElse(true);
    }

    private static Optional<String> nth(List<String> examples, int row) {
        return examples.isEmpty()
                ? Optional.empty()
                : Optional.of(examples.get(Math.min(row, examples.size() - 1)));
    }
}
