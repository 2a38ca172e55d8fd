package se.motesplats.outbox.template.service;

import java.util.List;

/**
 * A feature declares words that should always have a value, and gave none. A text of somebody's own
 * that uses them does not fit the mail.
 */
public record WordsMissing(String template, List<String> words) {

    public WordsMissing {
        words = List.copyOf(words);
    }
}
