package se.motesplats.shared.frame.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/**
 * The session's cookie: not for scripts, and only over TLS when that is what people reach the
 * application by. Decided by the base URL, because behind a proxy the server's own connection says
 * nothing about it. That other sites' posts do not carry it stands in payara-web.xml.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        SessionCookieConfig cookie = start.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.text(Setting.BASE_URL).startsWith("https:"));
    }
}
