package se.motesplats.shared.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;

/**
 * The language of the session: chosen, or what the browser asks for. Only listed languages reach
 * the page.
 */
@Named
@SessionScoped
public class LanguageChoice implements Serializable {

    private @Nullable Language chosen;

    public Language getLanguage() {
        if (chosen != null) {
            return chosen;
        }
        Locale asked = FacesContext.getCurrentInstance().getExternalContext().getRequestLocale();
        return Language.of(asked);
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }

    /** What {@code lang} of the page says: sv or en. */
    public String getTag() {
        return getLanguage().tag();
    }

    public void choose(Language language) {
        chosen = language;
    }
}
