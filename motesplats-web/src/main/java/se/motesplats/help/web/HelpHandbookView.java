package se.motesplats.help.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.text.web.LanguageChoice;

/** A chapter of the handbook beside the list of all; the part is in the address. */
@Named
@RequestScoped
public class HelpHandbookView {

    static final String PAGE = "/help/handbook.xhtml";

    @Inject private HelpTexts texts;
    @Inject private LanguageChoice languageChoice;

    private @Nullable String part;

    public List<HelpChapter> getChapters() {
        return texts.chapters(languageChoice.getLanguage());
    }

    /** The chapter with the part, or the first one, whatever the address says. */
    public HelpChapter getChapter() {
        List<HelpChapter> chapters = getChapters();
        String wanted = part == null ? "" : part;
        return chapters.stream()
                .filter(chapter -> chapter.holds(wanted))
                .findFirst()
                .orElse(chapters.get(0));
    }

    /** Where a part stands; the beginning of the handbook for none. */
    public String link(@Nullable String id) {
        return of(id == null ? "" : id);
    }

    /** Where a link within the handbook leads: {@code #part}. */
    public String follow(String target) {
        return of(target.substring(1));
    }

    static String of(String id) {
        return id.isEmpty() ? PAGE : PAGE + "?part=" + id + '#' + id;
    }

    public @Nullable String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part;
    }
}
