package se.motesplats.livetext;

/**
 * A place of a text that is written otherwise.
 *
 * @param from the first character that goes, counted as Java and browsers count
 * @param to the first character after it that stays; {@code from} when nothing goes
 * @param with what stands there instead
 */
public record Splice(int from, int to, String with) {

    public Splice {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }
}
