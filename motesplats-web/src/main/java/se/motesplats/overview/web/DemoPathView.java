package se.motesplats.overview.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.overview.service.DemoPathService;

/** Where to look first, on the start page of the demo, until it is closed. */
@Named
@RequestScoped
public class DemoPathView {

    @Inject private DemoPathService service;
    @Inject private HttpServletRequest request;

    private @Nullable Optional<DemoPathService.DemoPath> path;

    /**
     * A step of it.
     *
     * @param key of its sentence
     */
    public record Step(String key, String page) {}

    private Optional<DemoPathService.DemoPath> path() {
        Optional<DemoPathService.DemoPath> known = path;
        if (known == null) {
            known = service.find();
            path = known;
        }
        return known;
    }

    /** Whether there is one, shown or closed. */
    public boolean isThere() {
        return path().isPresent();
    }

    /** Whether it was closed in this browser. */
    public boolean isClosed() {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(c -> c.getName().equals(DemoPathServlet.COOKIE));
    }

    /** In their order. */
    public List<Step> getSteps() {
        List<Step> steps = new ArrayList<>();
        path().ifPresent(
                        found -> {
                            for (String page : found.pages()) {
                                steps.add(
                                        new Step(
                                                "demo.step."
                                                        + found.role()
                                                        + '.'
                                                        + (steps.size() + 1),
                                                page));
                            }
                        });
        return steps;
    }
}
