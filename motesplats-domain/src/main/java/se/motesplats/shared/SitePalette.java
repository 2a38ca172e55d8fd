package se.motesplats.shared;

import java.util.Arrays;

/**
 * What the house's own colour becomes on pages: one colour is given, the others follow from it, so
 * that links, buttons and the header can be read in light and in dark.
 *
 * @param light where the page is light
 * @param dark where it is dark: the colour is lightened until it is read there
 */
public record SitePalette(Tones light, Tones dark) {

    /** What text needs at least: WCAG 2.2, criterion 1.4.3. */
    public static final double LEAST = 4.5;

    private static final double STEP = 0.01;
    private static final Colour GROUND = Colour.of("#f4f6f8");
    private static final Colour DARK_GROUND = Colour.of("#12202c");
    private static final Colour DARK_SURFACE = Colour.of("#1b2c3a");
    private static final Colour DARK_HEADER = Colour.of("#0d1923");
    private static final Colour DARK_INK = Colour.of("#0d2230");
    private static final Colour PALE = Colour.of("#e8eef3");

    /**
     * The colours of one kind of page.
     *
     * @param brand links, and what buttons are filled with
     * @param strong the same with the pointer on it
     * @param onBrand text on buttons
     * @param soft behind what is chosen, with {@code brand} as text on it
     * @param header the bar above everything
     */
    public record Tones(
            Colour brand,
            Colour strong,
            Colour onBrand,
            Colour soft,
            Colour header,
            Colour onHeader) {}

    /** From the colour that was given, whether it can be read or not. */
    public static SitePalette of(Colour given) {
        return new SitePalette(
                new Tones(
                        given,
                        given.mix(Colour.BLACK, 0.25),
                        Colour.WHITE,
                        given.mix(Colour.WHITE, 0.9),
                        given,
                        Colour.WHITE),
                dark(given));
    }

    private static Tones dark(Colour given) {
        Colour soft = DARK_SURFACE.mix(given, 0.2);
        Colour brand = given;
        for (double share = 0; least(brand, DARK_INK, DARK_SURFACE, DARK_GROUND, soft) < 6; ) {
            share += STEP;
            brand = given.mix(Colour.WHITE, share);
        }
        return new Tones(brand, brand.mix(Colour.WHITE, 0.4), DARK_INK, soft, DARK_HEADER, PALE);
    }

    /** The weakest contrast of all that is text with this colour on light pages. */
    public double contrast() {
        Tones t = light;
        return least(t.brand(), t.onBrand(), GROUND, Colour.WHITE, t.soft());
    }

    public boolean isReadable() {
        return contrast() >= LEAST;
    }

    /** The given colour if it can be read, else the same with as much black as it needs. */
    public static Colour nearest(Colour given) {
        Colour found = given;
        for (double share = 0; !of(found).isReadable(); ) {
            share += STEP;
            found = given.mix(Colour.BLACK, share);
        }
        return found;
    }

    private static double least(Colour text, Colour... on) {
        return Arrays.stream(on).mapToDouble(text::contrast).min().orElseThrow();
    }
}
