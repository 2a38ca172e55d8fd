package se.motesplats.shared.text.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/**
 * The language of this request: the one chosen before (a cookie, so that reading a public page
 * needs no session), else what the browser asks for, else Swedish. Only listed languages reach the
 * page.
 */
@Named
@RequestScoped
public class LanguageChoice {

    private static final String COOKIE = "language";
    private static final Duration KEPT = Duration.ofDays(365);

    @Inject private HttpServletRequest request;
    @Inject private Settings settings;

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

    /**
     * Speaks this language from the next page on: what a person chose in the own settings, at
     * login; the switch in the header wins afterwards.
     */
    public void keep(Language chosen) {
        ((HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse())
                .addCookie(cookie(chosen));
    }

    public Cookie cookie(Language chosen) {
        Cookie cookie = new Cookie(COOKIE, chosen.tag());
        cookie.setPath(request.getContextPath() + '/');
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.text(Setting.BASE_URL).startsWith("https:"));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** The language with this tag, if it is one that we have. */
    public static Optional<Language> of(@Nullable String tag) {
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
