package se.motesplats.help.web;

/**
 * A piece of a sentence.
 *
 * @param target where a link leads: {@code #part} of the same text; empty for what is no link
 */
public record HelpRun(Kind kind, String text, String target) {

    /** How it looks. */
    public enum Kind {
        PLAIN,
        STRONG,
        EMPHASIS,
        CODE,
        LINK
    }
}
