package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePaletteTest {

    private static final Colour SURFACE = Colour.of("#1b2c3a");
    private static final int STEP = 51;

    @ParameterizedTest
    @CsvSource({
        "#ffffff,#000000,21",
        "#777777,#ffffff,4.48",
        "#0b5c8a,#ffffff,7.2",
        "#ff0000,#00ff00,2.91"
    })
    void contrast_is_that_of_wcag(String one, String two, double ratio) {
        assertThat(Colour.of(one).contrast(Colour.of(two))).isCloseTo(ratio, within(0.05));
        assertThat(Colour.of(two).contrast(Colour.of(one))).isCloseTo(ratio, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0b5c8a", "#0b5c8", "#0b5c8aa", "red", "", "#gggggg"})
    void what_is_no_colour_is_none(String typed) {
        assertThatThrownBy(() -> Colour.of(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_usual_colour_can_be_read() {
        assertThat(SitePalette.of(Colour.of("#0B5C8A")).isReadable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffd400", "#7fbf7f", "#ffffff", "#00aeef"})
    void a_pale_colour_cannot_and_the_nearest_that_can_is_darker(String pale) {
        Colour given = Colour.of(pale);
        assertThat(SitePalette.of(given).isReadable()).isFalse();

        Colour nearest = SitePalette.nearest(given);

        assertThat(SitePalette.of(nearest).contrast())
                .isBetween(SitePalette.LEAST, SitePalette.LEAST + 0.3);
        assertThat(nearest.contrast(Colour.WHITE)).isGreaterThan(given.contrast(Colour.WHITE));
    }

    @Test
    void whatever_can_be_read_in_light_can_be_in_dark() {
        int seen = 0;
        for (int red = 0; red <= 255; red += STEP) {
            for (int green = 0; green <= 255; green += STEP) {
                for (int blue = 0; blue <= 255; blue += STEP) {
                    Colour given = SitePalette.nearest(new Colour(red << 16 | green << 8 | blue));
                    SitePalette.Tones dark = SitePalette.of(given).dark();
                    assertThat(dark.brand().contrast(SURFACE)).isGreaterThan(SitePalette.LEAST);
                    assertThat(dark.brand().contrast(dark.soft())).isGreaterThan(SitePalette.LEAST);
                    assertThat(dark.brand().contrast(dark.onBrand()))
                            .isGreaterThan(SitePalette.LEAST);
                    assertThat(dark.strong().contrast(dark.onBrand()))
                            .isGreaterThan(SitePalette.LEAST);
                    seen++;
                }
            }
        }
        assertThat(seen).isEqualTo(216);
    }

    @Test
    void a_site_takes_no_colour_that_cannot_be_read() {
        Site site = new Site("Möten");
        site.paint(Colour.of("#7a1f3d"));
        assertThatThrownBy(() -> site.paint(Colour.of("#ffd400")))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo("error.site.contrast");
                            assertThat(refusal.data())
                                    .contains(SitePalette.nearest(Colour.of("#ffd400")).hex());
                        });
        assertThat(site.getColour()).contains(Colour.of("#7a1f3d"));
        site.paint(null);
        assertThat(site.getColour()).isEmpty();
    }
}
