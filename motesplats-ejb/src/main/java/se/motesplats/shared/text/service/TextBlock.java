package se.motesplats.shared.text.service;

import java.io.Serializable;
import java.util.List;

/**
 * A part of a text.
 *
 * @param lines of a paragraph, items of a list; a heading has one
 */
public record TextBlock(Kind kind, List<List<TextRun>> lines) implements Serializable {

    /** What it is. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST,
        NUMBERED
    }

    public TextBlock {
        lines = lines.stream().map(List::copyOf).toList();
    }
}
