package se.motesplats.event.page.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.page.service.SeriesCard;
import se.motesplats.event.page.service.SeriesPageService;
import se.motesplats.event.page.service.Voice;

/** The first page as strangers see it, besides the coming events. */
@Named
@RequestScoped
public class FrontView {

    @Inject private SeriesPageService pages;

    private @Nullable List<SeriesCard> cards;
    private @Nullable List<Voice> voices;

    /** All series, the next ones first. */
    public List<SeriesCard> getCards() {
        List<SeriesCard> shown = cards;
        if (shown == null) {
            shown = pages.cards();
            cards = shown;
        }
        return shown;
    }

    /** What people said last. */
    public List<Voice> getVoices() {
        List<Voice> shown = voices;
        if (shown == null) {
            shown = pages.latestVoices();
            voices = shown;
        }
        return shown;
    }
}
