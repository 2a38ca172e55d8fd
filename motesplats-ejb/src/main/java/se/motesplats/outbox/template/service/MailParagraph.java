package se.motesplats.outbox.template.service;

import java.util.Map;

/**
 * A value of a model that is a text itself: it is written when its mail is, with the same language
 * and series.
 */
public record MailParagraph(String template, Map<String, Object> model) {

    public MailParagraph {
        model = Map.copyOf(model);
    }
}
