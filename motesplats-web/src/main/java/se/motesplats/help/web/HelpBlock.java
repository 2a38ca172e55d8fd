package se.motesplats.help.web;

import java.util.List;

/**
 * A paragraph, a list or a picture.
 *
 * @param lines one for a paragraph, the items of a list, none for a picture
 * @param picture its file; empty for what is none
 * @param says what a picture shows
 */
public record HelpBlock(Kind kind, List<List<HelpRun>> lines, String picture, String says) {

    /** What it is. */
    public enum Kind {
        PARAGRAPH,
        LIST,
        PICTURE
    }

    public HelpBlock {
        lines = lines.stream().map(List::copyOf).toList();
    }
}
