package se.motesplats.shared;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** Every page in Swedish on a large screen, light. */
class LargeLightScreenST extends PageSweep {

    @Override
    BrowserContext screen() {
        return newSession("sv-SE", 1280, 900);
    }

    @Override
    Page visit(BrowserContext session) {
        return session.newPage();
    }

    @Override
    Page logIn(BrowserContext session, String email) {
        Page page = visit(session);
        login(page, email);
        return page;
    }
}
