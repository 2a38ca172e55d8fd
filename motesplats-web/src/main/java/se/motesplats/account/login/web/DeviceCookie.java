package se.motesplats.account.login.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.login.service.ClientPlace;
import se.motesplats.account.login.service.LogIn;
import se.motesplats.shared.frame.web.ClientAddress;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/**
 * By this cookie a browser is known again after a login, so that guesses from elsewhere do not keep
 * the person out. It opens nothing: whoever steals it may try ten passwords more.
 */
@ApplicationScoped
class DeviceCookie {

    private static final String NAME = "motesplats-device";
    private static final Duration KEPT = Duration.ofDays(180);

    @Inject private ClientAddress addresses;
    @Inject private Settings settings;

    /** Where the request comes from. */
    ClientPlace placeOf(HttpServletRequest request) {
        return new ClientPlace(addresses.of(request), secret(request.getCookies()));
    }

    private static @Nullable String secret(Cookie @Nullable [] cookies) {
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(v -> !v.isEmpty() && v.length() <= LogIn.PASSWORD_MAX)
                        .findFirst()
                        .orElse(null);
    }

    /** The browser keeps the secret, anew at each login. */
    void keep(String secret, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(NAME, secret);
        cookie.setPath(request.getContextPath() + '/');
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.text(Setting.BASE_URL).startsWith("https:"));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
