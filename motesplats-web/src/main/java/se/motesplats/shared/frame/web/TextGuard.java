package se.motesplats.shared.frame.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Refuses the character zero wherever it comes from: no keyboard gives it, no text holds it, and
 * the database cannot store it. One place, because every field that is searched for or stored would
 * need it otherwise. The REST interface names the parameter instead.
 */
public class TextGuard extends HttpFilter {

    private static final String API = "/api/";
    private static final String REASON = "error.400.zero";

    @Inject private transient Caller caller;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        // Nothing else than this is decoded to it; the form of a request is not read here.
        if (query != null
                && query.contains("%00")
                && !request.getRequestURI().startsWith(request.getContextPath() + API)) {
            ErrorView.setReason(request, Texts.of(caller.language()).getString(REASON));
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The same for what a form sends, once Faces has read it. */
    public static class OfForms implements PhaseListener {

        @Override
        public PhaseId getPhaseId() {
            return PhaseId.APPLY_REQUEST_VALUES;
        }

        @Override
        public void beforePhase(PhaseEvent event) {
            FacesContext faces = event.getFacesContext();
            if (faces.getExternalContext().getRequestParameterValuesMap().values().stream()
                    .flatMap(Arrays::stream)
                    .noneMatch(v -> v.indexOf('\0') >= 0)) {
                return;
            }
            try {
                PageExceptionHandler.refuseText(faces, REASON);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
