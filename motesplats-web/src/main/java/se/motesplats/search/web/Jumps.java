package se.motesplats.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.SearchText;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.SearchPattern;
import se.motesplats.shared.frame.web.Navigation;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/** Pages to go to and things to do, found by what they are called, or by another word for it. */
@RequestScoped
public class Jumps {

    private static final int SAME = 45;
    private static final int BEGINS = 35;
    private static final int OTHERWISE = 25;

    @Inject private Navigation navigation;
    @Inject private LanguageChoice languageChoice;

    /** The pages that fit; all of them while nothing is typed. */
    Found find(String typed, int max) {
        SearchText text = SearchText.of(typed);
        List<SearchHit> hits =
                navigation.jumps().stream()
                        .flatMap(item -> hit(item, text))
                        .sorted(Comparator.comparingInt(SearchHit::score).reversed())
                        .toList();
        return new Found(
                SearchKind.PAGE, hits.subList(0, Math.min(max, hits.size())), hits.size(), false);
    }

    private Stream<SearchHit> hit(Navigation.Item item, SearchText text) {
        Texts texts = Texts.of(languageChoice.getLanguage());
        String title = texts.getString(item.key());
        String called = SearchPattern.plain(NormalForm.key(title));
        String other = item.key() + ".search";
        String known =
                ' '
                        + called
                        + ' '
                        + SearchPattern.plain(
                                texts.containsKey(other) ? texts.getString(other) : "");
        return text.plainWords().stream().allMatch(word -> known.contains(' ' + word))
                ? Stream.of(
                        new SearchHit(
                                title,
                                List.of(),
                                item.page(),
                                score(called, String.join(" ", text.plainWords()))))
                : Stream.empty();
    }

    private static int score(String called, String typed) {
        if (called.equals(typed)) {
            return SAME;
        }
        return called.startsWith(typed) ? BEGINS : OTHERWISE;
    }
}
