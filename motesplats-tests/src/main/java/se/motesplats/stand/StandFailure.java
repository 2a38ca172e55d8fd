package se.motesplats.stand;

/** The stand cannot go on; the message is one sentence for the person at the keyboard. */
public class StandFailure extends RuntimeException {

    public StandFailure(String sentence) {
        super(sentence);
    }

    public StandFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
