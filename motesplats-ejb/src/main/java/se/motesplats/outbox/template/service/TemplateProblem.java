package se.motesplats.outbox.template.service;

import java.util.List;

/**
 * Why a text cannot be a template.
 *
 * @param inSubject whether it lies in the subject, else in the text
 * @param key of the sentence that says it
 * @param data of the sentence; the number of the line comes first where a line is meant
 */
public record TemplateProblem(boolean inSubject, String key, List<Object> data) {

    public TemplateProblem {
        data = List.copyOf(data);
    }
}
