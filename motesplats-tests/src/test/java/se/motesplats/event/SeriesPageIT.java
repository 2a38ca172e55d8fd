package se.motesplats.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.page.service.AddVoice;
import se.motesplats.event.page.service.SeriesCard;
import se.motesplats.event.page.service.SeriesPage;
import se.motesplats.event.page.service.SeriesPageService;
import se.motesplats.event.page.service.SetPicture;
import se.motesplats.event.page.service.Voice;
import se.motesplats.event.service.SaveSeries;
import se.motesplats.event.service.SeriesService;
import se.motesplats.it.Actors;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;

/** What strangers see of a series, and who says what that is. */
@ArquillianTest
class SeriesPageIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";

    /** Also the administrator: who runs the house does not speak for its events. */
    private static final List<String> OTHERS =
            List.of("admin", "kontakt.partille", "chef.partille", "emil.ek", "wilma.wester");

    private static int made;

    @Inject private SeriesPageService pages;
    @Inject private SeriesService allSeries;

    private long series;

    @BeforeEach
    void aSeries() throws Exception {
        series = series("Serie för sidor " + ++made);
    }

    private long series(String name) throws Exception {
        return as(
                COORDINATOR,
                () ->
                        allSeries.save(
                                new SaveSeries(
                                        null, 0, "SIDA" + made + name.length(), name, "Om.")));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private SeriesPage seen() throws Exception {
        return as(null, () -> pages.get(series));
    }

    private void say(String quote) throws Exception {
        as(COORDINATOR, () -> done(() -> pages.addVoice(new AddVoice(series, quote, "Ada, chef"))));
    }

    @Test
    void only_coordinators_everywhere_say_what_strangers_see() throws Exception {
        byte[] picture = picture();
        say("Bra dag.");
        long voice = seen().voices().get(0).id();
        for (String user : OTHERS) {
            denied(user, () -> pages.getToEdit(series));
            denied(user, () -> done(() -> pages.addVoice(new AddVoice(series, "x", "y"))));
            denied(user, () -> done(() -> pages.removeVoice(series, voice)));
            denied(user, () -> done(() -> pages.setPicture(new SetPicture(series, "x"), picture)));
            denied(user, () -> done(() -> pages.removePicture(series)));
        }
        assertThatThrownBy(() -> as(null, () -> pages.getToEdit(series)))
                .isInstanceOf(LoginRequired.class);
        assertThat(seen().voices()).hasSize(1);
        assertThat(seen().picture()).isNull();
    }

    @Test
    void the_latest_voice_comes_first_and_one_that_is_taken_away_is_gone() throws Exception {
        say("Först.");
        say("  Sedan.  ");
        assertThat(seen().voices()).extracting(Voice::quote).containsExactly("Sedan.", "Först.");
        assertThat(as(null, () -> pages.latestVoices()))
                .hasSize(3)
                .extracting(Voice::quote)
                .startsWith("Sedan.", "Först.");

        long latest = seen().voices().get(0).id();
        as(COORDINATOR, () -> done(() -> pages.removeVoice(series, latest)));
        assertThat(seen().voices()).extracting(Voice::quote).containsExactly("Först.");
    }

    @Test
    void a_voice_of_another_series_is_not_found_and_an_empty_one_not_taken() throws Exception {
        say("Kvar.");
        long voice = seen().voices().get(0).id();
        long other = series("En annan serie");
        assertThatThrownBy(() -> as(COORDINATOR, () -> done(() -> pages.removeVoice(other, voice))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> say(" ")).isInstanceOf(InvalidInput.class);
        assertThat(seen().voices()).hasSize(1);
    }

    @Test
    void a_picture_is_shown_while_it_is_the_series_own() throws Exception {
        byte[] picture = picture();
        as(
                COORDINATOR,
                () -> done(() -> pages.setPicture(new SetPicture(series, "En sal"), picture)));
        long first = Objects.requireNonNull(seen().picture());
        assertThat(seen().pictureText()).isEqualTo("En sal");
        assertThat(as(null, () -> pages.picture(first)).mediaType()).isEqualTo("image/jpeg");

        as(
                COORDINATOR,
                () -> done(() -> pages.setPicture(new SetPicture(series, "En kaj"), picture)));
        assertThatThrownBy(() -> as(null, () -> pages.picture(first))).isInstanceOf(NotFound.class);
        assertThat(Objects.requireNonNull(seen().picture())).isNotEqualTo(first);

        as(COORDINATOR, () -> done(() -> pages.removePicture(series)));
        assertThat(seen().picture()).isNull();
        assertThat(seen().pictureText()).isNull();
    }

    @Test
    void all_series_are_shown_those_that_come_next_first() throws Exception {
        List<SeriesCard> cards = as(null, () -> pages.cards());
        assertThat(cards).extracting(SeriesCard::id).contains(series);
        List<SeriesCard> dated = cards.stream().filter(card -> card.next() != null).toList();
        assertThat(cards.subList(0, dated.size())).isEqualTo(dated);
        assertThat(dated)
                .isSortedAccordingTo(
                        (a, b) ->
                                Objects.requireNonNull(a.next())
                                        .compareTo(Objects.requireNonNull(b.next())));
    }
}
