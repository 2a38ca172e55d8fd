package se.motesplats.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.search.SearchKind;
import se.motesplats.search.SearchText;
import se.motesplats.search.service.SearchService;

/** What was found, by kind; what was looked for stands in the address. */
@Named
@RequestScoped
public class SearchResultsView {

    private static final int FEW = 5;

    @Inject private Finding finding;

    private String text = "";
    private @Nullable String kind;
    private @Nullable SearchKind only;
    private boolean similar;
    private List<FoundText> found = List.of();

    /** Reads the address, whatever it says. */
    public void load() {
        only =
                Arrays.stream(SearchKind.values())
                        .filter(k -> k.name().equals(kind))
                        .findFirst()
                        .orElse(null);
        Finding.Result result = finding.find(text, only, only == null ? FEW : SearchService.MOST);
        similar = result.similar();
        found = result.kinds();
    }

    public List<FoundText> getFound() {
        return found;
    }

    /** Whether enough was typed to look for it. */
    public boolean isAsked() {
        return SearchText.of(text).isEnough();
    }

    /** Whether what is shown is only like what was typed. */
    public boolean isSimilar() {
        return similar;
    }

    public @Nullable SearchKind getOnly() {
        return only;
    }

    /** All kinds, for the same text. */
    public String getAllLink() {
        return Finding.page(text);
    }

    /** One kind, for the same text. */
    public String link(SearchKind one) {
        return getAllLink() + "&kind=" + one.name();
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }
}
