package se.motesplats.shared.text.service;

import java.io.Serializable;

/**
 * Words of a line that look alike.
 *
 * @param address where a link leads; empty for other words
 */
public record TextRun(Kind kind, String text, String address) implements Serializable {

    /** How words look. */
    public enum Kind {
        PLAIN,
        STRONG,
        EMPHASIS,
        LINK
    }
}
