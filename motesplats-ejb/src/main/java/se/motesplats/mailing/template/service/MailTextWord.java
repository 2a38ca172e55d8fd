package se.motesplats.mailing.template.service;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailWord;
import se.motesplats.shared.Language;

/**
 * What may stand in a text.
 *
 * @param group the word around it; null for none
 * @param written as it is put into the text
 * @param example what it says in the example; empty for a condition
 */
public record MailTextWord(
        String name,
        @Nullable String group,
        MailWord.Kind kind,
        boolean required,
        String written,
        String example)
        implements Serializable {

    /** Whether there are mails without it. */
    public boolean mayBeMissing() {
        return kind != MailWord.Kind.VALUE && kind != MailWord.Kind.ADDRESS;
    }

    static List<MailTextWord> of(MailSample sample, Language language, String base) {
        List<MailTextWord> words = new ArrayList<>();
        for (MailWord word : sample.allWords()) {
            words.add(of(word, null, language, base));
            word.parts().forEach(part -> words.add(of(part, word.name(), language, base)));
        }
        return words;
    }

    private static MailTextWord of(
            MailWord word, @Nullable String group, Language language, String base) {
        String name = word.name();
        String written =
                switch (word.kind()) {
                    case VALUE, ADDRESS -> "{{" + name + "}}";
                    case MAYBE -> "{{#" + name + "}}{{" + name + "}}{{/" + name + "}}";
                    case CONDITION -> "{{#" + name + "}} … {{/" + name + "}}";
                    case LINES -> "{{#" + name + "}}- {{.}}\n{{/" + name + "}}";
                    case GROUP -> "{{#" + name + "}}\n…\n{{/" + name + "}}";
                };
        boolean asked = word.kind() == MailWord.Kind.CONDITION;
        String example =
                asked || word.kind() == MailWord.Kind.GROUP
                        ? ""
                        : String.join(", ", word.examples(language));
        return new MailTextWord(
                name,
                group,
                word.kind(),
                word.required(),
                written,
                name.equals("base") || word.kind() == MailWord.Kind.ADDRESS
                        ? base + example
                        : example);
    }
}
