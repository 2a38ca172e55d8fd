package se.motesplats.shared;

import java.util.Arrays;

/** A sign that cannot be seen, with a name to tell it by. */
public enum HiddenSign {
    ZERO_WIDTH_SPACE(0x200B),
    ZERO_WIDTH_NON_JOINER(0x200C),
    ZERO_WIDTH_JOINER(0x200D),
    SOFT_HYPHEN(0x00AD),
    WORD_JOINER(0x2060),
    BYTE_ORDER_MARK(0xFEFF),
    NO_BREAK_SPACE(0x00A0),
    SPACE(' '),
    TAB('\t'),
    /** Any other sign of this kind; its number tells which. */
    OTHER(-1);

    private final int sign;

    HiddenSign(int sign) {
        this.sign = sign;
    }

    /** Whether a sign leaves no mark of its own: blanks, controls, formats and fillers. */
    public static boolean is(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT
                || isFiller(sign);
    }

    /** Whether nobody would see that anything stands there. */
    public static boolean isAll(String text) {
        return text.codePoints().allMatch(HiddenSign::is);
    }

    /**
     * Letters and marks that Unicode lets programs leave out (Default_Ignorable_Code_Point), and
     * the blank of Braille.
     */
    private static boolean isFiller(int sign) {
        return sign == 0x034F
                || sign == 0x115F
                || sign == 0x1160
                || (sign >= 0x17B4 && sign <= 0x17B5)
                || (sign >= 0x180B && sign <= 0x180F)
                || sign == 0x2065
                || sign == 0x2800
                || sign == 0x3164
                || (sign >= 0xFE00 && sign <= 0xFE0F)
                || sign == 0xFFA0
                || (sign >= 0xFFF0 && sign <= 0xFFF8)
                || (sign >= 0xE0000 && sign <= 0xE0FFF);
    }

    public static HiddenSign of(int sign) {
        return Arrays.stream(values()).filter(h -> h.sign == sign).findFirst().orElse(OTHER);
    }

    /** As it is looked up: U+200B. */
    public static String number(int sign) {
        return "U+%04X".formatted(sign);
    }
}
