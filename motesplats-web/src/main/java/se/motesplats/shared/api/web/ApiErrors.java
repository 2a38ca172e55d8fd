package se.motesplats.shared.api.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Instead of the page for people that stands behind the status: what the server refuses before a
 * resource is found, such as a content type that is none, is said to a program in its own words.
 */
public class ApiErrors extends HttpFilter {

    @Inject private transient Caller caller;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (asked.startsWith(request.getContextPath() + "/api/")
                && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)
                        instanceof Integer status) {
            Texts texts = Texts.of(caller.language());
            String key = "api.problem." + status;
            write(
                    response,
                    status,
                    texts.getString(texts.containsKey(key) ? key : "api.problem.400"),
                    asked);
        } else {
            chain.doFilter(request, response);
        }
    }

    static void write(HttpServletResponse response, int status, String detail, String instance)
            throws IOException {
        Response.Status known = Response.Status.fromStatusCode(status);
        response.setStatus(status);
        response.setContentType(ApiProblem.MEDIA_TYPE);
        response.getOutputStream()
                .write(
                        ApiJson.write(
                                new ApiProblem(
                                        "about:blank",
                                        known == null
                                                ? Integer.toString(status)
                                                : known.getReasonPhrase(),
                                        status,
                                        detail,
                                        instance,
                                        null,
                                        null)));
    }
}
