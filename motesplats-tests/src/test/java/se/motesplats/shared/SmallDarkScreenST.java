package se.motesplats.shared;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

/** Every page in English on a small screen, dark. */
class SmallDarkScreenST extends PageSweep {

    @Override
    BrowserContext screen() {
        return newSession("en-GB", 390, 844);
    }

    @Override
    Page visit(BrowserContext session) {
        Page page = session.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return page;
    }

    @Override
    Page logIn(BrowserContext session, String email) {
        Page page = visit(session);
        page.navigate("/account/login.xhtml");
        page.getByLabel("E-mail").fill(email);
        page.locator("input[type=password]").fill("demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .last()
                .click();
        page.waitForURL(address -> !address.contains("/account/login"));
        return page;
    }
}
