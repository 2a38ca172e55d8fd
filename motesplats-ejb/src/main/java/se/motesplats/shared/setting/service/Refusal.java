package se.motesplats.shared.setting.service;

/** Why the application refuses to start, in one sentence for the operator. */
public final class Refusal {

    /** Where the launcher of {@code motesplats.jar} looks for the sentence, to end with it. */
    private static final String PROPERTY = "motesplats.refusal";

    private Refusal() {}

    /** To be thrown; the sentence is what the log of {@code motesplats.jar} ends with. */
    public static IllegalStateException of(String sentence) {
        System.setProperty(PROPERTY, sentence);
        return new IllegalStateException(sentence);
    }
}
