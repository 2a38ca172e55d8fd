package se.motesplats.shared;

import java.util.Locale;

/**
 * A colour, and how well it is told from another: WCAG 2.2, "relative luminance" and "contrast
 * ratio".
 *
 * @param rgb red, green and blue with eight bits each
 */
public record Colour(int rgb) {

    /** As people who draw write it. */
    public static final String PATTERN = "#[0-9A-Fa-f]{6}";

    public static final Colour WHITE = new Colour(0xFFFFFF);
    public static final Colour BLACK = new Colour(0);

    private static final int MOST = 255;
    private static final int WHITEST = 0xFFFFFF;

    public Colour {
        if (rgb < 0 || rgb > WHITEST) {
            throw new IllegalArgumentException("not a colour: " + rgb);
        }
    }

    /**
     * Reads what {@link #hex} writes.
     *
     * @throws IllegalArgumentException if it does not fit {@link #PATTERN}
     */
    public static Colour of(String hex) {
        if (!hex.matches(PATTERN)) {
            throw new IllegalArgumentException("not a colour: " + hex);
        }
        return new Colour(Integer.parseInt(hex.substring(1), 16));
    }

    /** In small letters, with the number sign. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** From 1 for none to 21 for black on white; the same in both directions. */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /**
     * This colour with some of another in it.
     *
     * @param share of the other, from 0 to 1
     */
    public Colour mix(Colour other, double share) {
        return new Colour(
                part(other, share, 16) << 16 | part(other, share, 8) << 8 | part(other, share, 0));
    }

    private int part(Colour other, double share, int shift) {
        return (int) Math.round(part(shift) * (1 - share) + other.part(shift) * share);
    }

    private int part(int shift) {
        return rgb >> shift & MOST;
    }

    private double luminance() {
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
    }

    private double linear(int shift) {
        double part = part(shift) / (double) MOST;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
