package se.motesplats.mailing.service;

import java.io.Serializable;
import java.util.List;

/**
 * A part of a text.
 *
 * @param lines of a paragraph, items of a list; a heading has one
 */
public record MailingBlock(Kind kind, List<List<MailingRun>> lines) implements Serializable {

    /** What it is. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST,
        NUMBERED
    }

    public MailingBlock {
        lines = lines.stream().map(List::copyOf).toList();
    }
}
