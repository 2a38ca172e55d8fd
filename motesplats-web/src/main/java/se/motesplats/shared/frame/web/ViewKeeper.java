package se.motesplats.shared.frame.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.primefaces.component.poll.Poll;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Sees to it that a page keeps what it knows as long as it is used: too many requests of a session
 * at once wait outside ({@link ViewRoom}), and a form whose page was thrown away is told so instead
 * of being read by a bean that has lost its parameters.
 */
public class ViewKeeper extends HttpFilter {

    private static final int TOO_MANY = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    private static final String RETRY_SECONDS = "1";

    @Inject private transient Caller caller;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session == null || request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
            return;
        }
        ViewRoom room = ViewRoom.of(session);
        OptionalLong entered = room.enter();
        if (entered.isEmpty()) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.leave(entered.getAsLong());
        }
    }

    /** By hand: a page of Faces would need the room that there is not. */
    private void refuse(HttpServletResponse response) throws IOException {
        Texts texts = Texts.of(caller.language());
        byte[] page =
                """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
                <body><main><h1>%2$s</h1><p>%s</p></main></body></html>
                """
                        .formatted(
                                caller.language().tag(),
                                texts.getString("error.503.title"),
                                texts.getString("error.503.text"))
                        .getBytes(StandardCharsets.UTF_8);
        response.setStatus(TOO_MANY);
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** Marks what a page keeps when it is drawn, and looks for the mark when its form comes. */
    public static class Marks implements PhaseListener {

        private static final String MARK = ViewKeeper.class.getName();
        private static final String SOURCE_PARAMETER = "jakarta.faces.source";

        @Override
        public PhaseId getPhaseId() {
            return PhaseId.ANY_PHASE;
        }

        @Override
        public void beforePhase(PhaseEvent event) {
            UIViewRoot view = event.getFacesContext().getViewRoot();
            if (event.getPhaseId() == PhaseId.RENDER_RESPONSE
                    && view != null
                    && !view.isTransient()
                    && view.getViewMap(false) != null) {
                view.getViewMap().put(MARK, true);
            }
        }

        @Override
        public void afterPhase(PhaseEvent event) {
            FacesContext faces = event.getFacesContext();
            UIViewRoot view = faces.getViewRoot();
            if (event.getPhaseId() != PhaseId.RESTORE_VIEW
                    || faces.getResponseComplete()
                    || !faces.isPostback()
                    || isRefusedAlready(faces)
                    || view == null
                    || view.isTransient()) {
                return;
            }
            Map<String, Object> kept = view.getViewMap(false);
            if (kept == null || !kept.containsKey(MARK)) {
                try {
                    if (isPoll(faces, view)) {
                        answerNothing(faces);
                    } else {
                        PageExceptionHandler.expire(faces);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        /**
         * A page that looks for news may do so once more while its reader is already on the way to
         * another one: an answer that leads elsewhere would take that way from under the feet.
         */
        private static boolean isPoll(FacesContext faces, UIViewRoot view) {
            String source =
                    faces.getExternalContext().getRequestParameterMap().get(SOURCE_PARAMETER);
            return source != null && view.findComponent(source) instanceof Poll;
        }

        private static void answerNothing(FacesContext faces) throws IOException {
            ExternalContext answer = faces.getExternalContext();
            answer.setResponseContentType("text/xml");
            answer.setResponseCharacterEncoding("UTF-8");
            answer.getResponseOutputWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response/>");
            faces.responseComplete();
        }

        /** The page that says so is drawn for the same form, or will be. */
        private static boolean isRefusedAlready(FacesContext faces) {
            return ((HttpServletRequest) faces.getExternalContext().getRequest())
                                    .getDispatcherType()
                            == DispatcherType.ERROR
                    || faces.getExceptionHandler()
                            .getUnhandledExceptionQueuedEvents()
                            .iterator()
                            .hasNext();
        }
    }

    /**
     * Makes in time what Faces makes when it is first needed: two first requests of a session at
     * the same moment would each make it, and one would lose what it had put in. And within bounds:
     * Faces never removes the names of the beans that a page had.
     */
    @WebListener
    public static class Beginnings implements HttpSessionListener {

        private static final String VIEW_MAPS = "com.sun.faces.application.view.activeViewMaps";
        private static final String BEANS = "com.sun.faces.application.view.activeViewContexts";

        @Override
        public void sessionCreated(HttpSessionEvent event) {
            event.getSession().setAttribute(VIEW_MAPS, latestUsed(ViewRoom.KEPT));
            // Those of a page are asked for once more when it is thrown away.
            event.getSession().setAttribute(BEANS, latestUsed(2 * ViewRoom.KEPT));
        }

        private static Map<Object, Object> latestUsed(int most) {
            return Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                            return size() > most;
                        }
                    });
        }
    }
}
