package se.motesplats.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/**
 * A person behind a proxy that speaks TLS: everything that leads elsewhere after a form, and every
 * kind of redirect, stays at the address that people know. Chromium follows no redirect of a form
 * to another origin, which {@code http:} is.
 */
public final class ProxyWalk {

    private static final String EMPLOYEE = "emil.ek@motesplats.example";

    private final Page page;
    private final String base;
    private final List<String> strays = new ArrayList<>();

    /**
     * @param base the address that people know, without a slash at the end
     */
    public ProxyWalk(Page page, String base) {
        this.page = page;
        this.base = base;
        page.onResponse(this::note);
    }

    private void note(Response answer) {
        String to = answer.headers().get("location");
        if (!answer.url().startsWith(base)
                || (to != null && !to.startsWith("/") && !to.startsWith(base))) {
            strays.add(answer.url() + " → " + to);
        }
    }

    public void go() {
        // A page that asks for a login, and back to it.
        page.navigate(base + "/account/me.xhtml");
        assertThat(page.url()).startsWith(base + "/account/login.xhtml?from=");
        page.locator("[id='login:email']").fill(EMPLOYEE);
        page.locator("[id='login:password']").fill("demo");
        button("Logga in");
        assertThat(page).hasURL(base + "/account/me.xhtml");
        // Forms of Faces, the plain forms of the frame, and a form of a page that is gone.
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".m-messages, [role=status]").first()).isVisible();
        button("English");
        assertThat(page).hasURL(base + "/account/me.xhtml");
        button("Svenska");
        assertThat(page).hasURL(base + "/account/me.xhtml");
        assertThat(page.locator(".m-header a").first())
                .hasAttribute("href", java.net.URI.create(base).getPath() + "/index.xhtml");
        page.locator("input[name='jakarta.faces.ViewState']")
                .first()
                .evaluate("field => field.value = '1:1'");
        page.locator("[id='form:save']").click();
        page.waitForURL(address -> address.startsWith(base + "/error/expired.xhtml"));
        // Redirects that the server makes by itself.
        page.navigate(base);
        assertThat(page).hasURL(base + "/");
        page.navigate(base + "/event");
        page.navigate(base + "/index.xhtml;jsessionid=1");
        page.navigate(base + "/account/me.xhtml");
        page.evaluate(
                "path => { const form = document.createElement('form'); form.method = 'post';"
                        + " form.action = path; document.body.append(form); form.submit(); }",
                base + "/account/logout");
        page.waitForURL(base + "/index.xhtml");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Logga in")))
                .isVisible();
        assertThat(strays).isEmpty();
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }
}
