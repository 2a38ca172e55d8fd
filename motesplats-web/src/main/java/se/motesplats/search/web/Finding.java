package se.motesplats.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.search.Found;
import se.motesplats.search.SearchKind;
import se.motesplats.search.SearchText;
import se.motesplats.search.service.SearchService;
import se.motesplats.shared.text.web.LanguageChoice;

/** What fits, things and pages, in words: for the page and for the dialogue. */
@RequestScoped
public class Finding {

    private static final String PAGE = "/search/results.xhtml?q=";

    @Inject private SearchService search;
    @Inject private Jumps jumps;
    @Inject private LanguageChoice languageChoice;

    /**
     * What was found.
     *
     * @param similar whether nothing fits, and these are only like what was typed
     */
    record Result(List<FoundText> kinds, boolean similar) {
        Result {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Looks for what was typed; for too little there is nothing.
     *
     * @param only the kind that is wanted; null for all
     * @param max how many of each kind
     */
    Result find(String typed, @Nullable SearchKind only, int max) {
        List<Found> kinds = new ArrayList<>();
        if (SearchText.of(typed).isEnough() && (only == null || only == SearchKind.PAGE)) {
            kinds.add(jumps.find(typed, max));
        }
        boolean pages = kinds.stream().anyMatch(found -> !found.isEmpty());
        SearchService.Answer answer = search.find(typed, only, max);
        if (!answer.similar() || !pages) {
            kinds.addAll(answer.kinds());
        }
        return new Result(
                kinds.stream()
                        .filter(found -> !found.isEmpty())
                        .sorted(Found.ORDER)
                        .map(found -> FoundText.of(found, languageChoice.getLanguage()))
                        .toList(),
                answer.similar() && !pages && !answer.kinds().isEmpty());
    }

    /** All that one can go to, while nothing is typed. */
    Result everywhere(int max) {
        return new Result(
                List.of(FoundText.of(jumps.find("", max), languageChoice.getLanguage())), false);
    }

    /** The page with all kinds. */
    static String page(String typed) {
        return PAGE + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
