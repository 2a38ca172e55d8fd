package se.motesplats.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;

/**
 * The language of this request: the one chosen before (a cookie, so that reading a public page
 * needs no session), else what the browser asks for, else Swedish. Only listed languages reach the
 * page.
 */
@Named
@RequestScoped
public class LanguageChoice {

    static final String COOKIE = "language";

    @Inject private HttpServletRequest request;

    private @Nullable Language language;

    public Language getLanguage() {
        if (language == null) {
            language = chosen().orElseGet(this::asked);
        }
        return language;
    }

    private Optional<Language> chosen() {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(tag -> of(tag).stream())
                        .findFirst();
    }

    private Language asked() {
        // Without the header the servlet API answers with the server's own language.
        return request.getHeader("Accept-Language") == null
                ? Language.SV
                : Language.of(request.getLocale());
    }

    /** The language with this tag, if it is one that we have. */
    static Optional<Language> of(@Nullable String tag) {
        return Arrays.stream(Language.values()).filter(l -> l.tag().equals(tag)).findFirst();
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }

    /** What {@code lang} of the page says: sv or en. */
    public String getTag() {
        return getLanguage().tag();
    }

    /** The language that the switch in the header offers. */
    public Language getOther() {
        return getLanguage() == Language.SV ? Language.EN : Language.SV;
    }
}
