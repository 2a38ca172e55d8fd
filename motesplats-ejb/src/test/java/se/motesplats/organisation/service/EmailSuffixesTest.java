package se.motesplats.organisation.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailSuffixesTest {

    private final EmailSuffixes.Hints hints =
            new EmailSuffixes.Hints(
                    "/1/20/",
                    List.of(
                            new EmailSuffixes.Ending("/1/", "GR", "gr.example"),
                            new EmailSuffixes.Ending("/1/11/", "Ale", "ale.example"),
                            new EmailSuffixes.Ending("/1/20/", "Partille", "partille.example"),
                            new EmailSuffixes.Ending("/1/20/9/", "Skolan", "skolan.example"),
                            new EmailSuffixes.Ending("/1/13/", "Göteborg", "shared.example"),
                            new EmailSuffixes.Ending("/1/20/8/", "Bolaget", "shared.example"),
                            new EmailSuffixes.Ending("/1/14/", "Åre", "Åre.example"),
                            new EmailSuffixes.Ending("/1/15/", "Öre", "xn--re-eka.example"),
                            new EmailSuffixes.Ending("/2/", "Regionen", "region.example")));

    @ParameterizedTest
    @CsvSource({
        "a@ale.example, Ale",
        "a@ALE.Example, Ale",
        "a@skola.ale.example, Ale",
        "a@region.example, Regionen",
        "a@partille.example,",
        "a@x.skolan.example,",
        "a@gr.example,",
        "a@shared.example,",
        "a@åre.example, Åre",
        "a@xn--re-xia.example, Åre",
        "a@skola.A\u030Are.example, Åre",
        "a@öre.example, Öre",
        "a@finale.example,",
        "a@mail.example,",
        "ale.example@mail.example,",
    })
    void names_another_municipality_by_the_end_of_an_address(
            String email, @Nullable String elsewhere) {
        assertThat(hints.elsewhere(email)).isEqualTo(elsewhere);
    }
}
