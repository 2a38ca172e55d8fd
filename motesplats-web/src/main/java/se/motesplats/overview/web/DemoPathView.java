package se.motesplats.overview.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.overview.service.DemoPathService;

/** Where to look first, on the start page of the demo, until it is closed. */
@Named
@RequestScoped
public class DemoPathView {

    @Inject private DemoPathService service;
    @Inject private HttpServletRequest request;

    private @Nullable List<Step> steps;

    /**
     * A step of it.
     *
     * @param key of its sentence
     */
    public record Step(String key, String page) {}

    /** Whether there is one, shown or closed. */
    public boolean isThere() {
        return !getSteps().isEmpty();
    }

    /** Whether it was closed in this browser. */
    public boolean isClosed() {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(c -> c.getName().equals(DemoPathServlet.COOKIE));
    }

    /** In their order; none outside demo mode. */
    public List<Step> getSteps() {
        List<Step> shown = steps;
        if (shown == null) {
            shown = service.find().map(DemoPathView::stepsOf).orElse(List.of());
            steps = shown;
        }
        return shown;
    }

    private static List<Step> stepsOf(DemoPathService.DemoPath path) {
        List<Step> made = new ArrayList<>();
        for (String page : path.pages()) {
            made.add(new Step("demo.step." + path.role() + '.' + (made.size() + 1), page));
        }
        return made;
    }
}
