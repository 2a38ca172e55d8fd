package se.motesplats.shared.site.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.motesplats.shared.Colour;
import se.motesplats.shared.SitePalette;

/**
 * The colours that {@code tokens.css} names, said anew. As there, each stands once with its two
 * values, of which the switches {@code --m-light} and {@code --m-dark} leave one.
 */
final class SiteSheet {

    private SiteSheet() {}

    /** For all pages. */
    static String everywhere(SitePalette palette) {
        return rule(":root", palette);
    }

    /** For the panels that show how it would look. */
    static String preview(SitePalette palette) {
        return rule(".m-preview", palette);
    }

    private static String rule(String selector, SitePalette palette) {
        SitePalette.Tones light = palette.light();
        SitePalette.Tones dark = palette.dark();
        return Stream.of(
                        token("brand", light.brand(), dark.brand()),
                        token("brand-strong", light.strong(), dark.strong()),
                        token("on-brand", light.onBrand(), dark.onBrand()),
                        token("brand-soft", light.soft(), dark.soft()),
                        token("header", light.header(), dark.header()),
                        token("on-header", light.onHeader(), dark.onHeader()))
                .collect(Collectors.joining("", selector + " {\n", "}\n"));
    }

    private static String token(String name, Colour light, Colour dark) {
        return "  --m-%s: var(--m-light, %s) var(--m-dark, %s);\n"
                .formatted(name, light.hex(), dark.hex());
    }
}
