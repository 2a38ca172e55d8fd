package se.motesplats.shared;

/**
 * Lengths in characters, used alike by {@code @Size}, {@code @Column} and the field's maxlength.
 */
public final class Lengths {
    public static final int CODE = 40;
    public static final int NAME = 120;
    public static final int TITLE = 200;
    public static final int EMAIL = 254;
    public static final int PHONE = 40;
    public static final int URL = 500;
    public static final int REASON = 1000;
    public static final int TEXT = 4000;

    private Lengths() {}
}
