package se.motesplats.shared.api.web;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Refuses before anything of a request is looked at: whoever needs a token and sends none is told
 * that alone, however the request looks; that its method, its content type or its body is wrong
 * concerns those who may ask.
 */
public class ApiGate extends HttpFilter {

    static final String VERSION = "/api/v1";

    /** A browser asks so before it sends what has a token. */
    private static final String PREFLIGHT = "OPTIONS";

    @Inject private transient Caller caller;
    @Inject private transient Instance<ApiResource> resources;

    private transient volatile @Nullable ApiAddresses addresses;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (caller.isAnonymous()
                && !PREFLIGHT.equals(request.getMethod())
                && addresses().needToken(request.getMethod(), pathOf(request))) {
            response.setHeader("WWW-Authenticate", ApiProblems.CHALLENGE);
            ApiErrors.write(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    Texts.of(caller.language()).getString("api.problem.401"),
                    request.getRequestURI());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = info == null ? request.getServletPath() : request.getServletPath() + info;
        return path.substring(Math.min(VERSION.length(), path.length()));
    }

    private ApiAddresses addresses() {
        ApiAddresses known = addresses;
        if (known == null) {
            known =
                    new ApiAddresses(
                            resources
                                    .handlesStream()
                                    .<Class<?>>map(h -> h.getBean().getBeanClass())
                                    .toList());
            addresses = known;
        }
        return known;
    }
}
