package se.motesplats.help.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.SearchText;
import se.motesplats.search.service.SearchQuestion;
import se.motesplats.search.service.SearchSource;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.SearchPattern;
import se.motesplats.shared.usecase.service.Caller;

/** Parts of the handbook, which everybody may read, in the language of who looks for them. */
@ApplicationScoped
class HelpFinder implements SearchSource {

    /** A title comes after things that are called so, a text after all that has it in its name. */
    private static final int IN_TITLE = 15;

    private static final int IN_TEXT = 1;

    @Inject private HelpTexts texts;

    @Override
    public SearchKind kind() {
        return SearchKind.HELP;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        if (question.similar()) {
            return Found.nothing(kind());
        }
        List<SearchHit> hits =
                texts.chapters(caller.language()).stream()
                        .flatMap(chapter -> hits(chapter, question.text()))
                        .sorted(Comparator.comparingInt(SearchHit::score).reversed())
                        .toList();
        return new Found(
                kind(), hits.subList(0, Math.min(question.max(), hits.size())), hits.size(), false);
    }

    private static Stream<SearchHit> hits(HelpChapter chapter, SearchText text) {
        return Stream.concat(Stream.of(chapter.head()), chapter.parts().stream())
                .flatMap(part -> hit(part, chapter.head(), text));
    }

    private static Stream<SearchHit> hit(HelpPart part, HelpPart chapter, SearchText text) {
        boolean inTitle = has(part.title(), text);
        return inTitle || has(part.text(), text)
                ? Stream.of(
                        new SearchHit(
                                part.title(),
                                part.chapter() ? List.of() : List.of(chapter.title()),
                                HelpHandbookView.of(part.id()),
                                inTitle ? IN_TITLE : IN_TEXT))
                : Stream.empty();
    }

    /** Each word begins a word of it. */
    private static boolean has(String said, SearchText text) {
        String known =
                ' ' + SearchPattern.plain(NormalForm.key(said)).replaceAll("[^\\p{L}\\p{N}]+", " ");
        return text.plainWords().stream().allMatch(word -> known.contains(' ' + word));
    }
}
