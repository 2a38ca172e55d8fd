package se.motesplats.shared.frame.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.HashMap;
import java.util.Set;

/**
 * Who only reads public pages gets no session: neither a cookie nor memory on the server, however
 * many come by. Who has one does not get these pages kept in it, which costs time as well.
 * PrimeFaces keeps the nonce of its content security policy in the view map, which Faces keeps in
 * the session; a page without forms sends nothing back, so there a map that lives as long as the
 * request is enough.
 */
public class SessionlessPages implements PhaseListener {

    /** What is looked for differs with everybody: such a page is made anew each time. */
    static final String SEARCH = "/search/results.xhtml";

    /** Pages for everybody that hold neither a form of Faces nor a bean of the view scope. */
    static final Set<String> PAGES =
            Set.of(
                    LocalPage.HOME,
                    "/event/about.xhtml",
                    "/event/list.xhtml",
                    "/event/view.xhtml",
                    "/programme/view.xhtml",
                    "/meeting/list.xhtml",
                    "/meeting/group.xhtml",
                    "/meeting/call.xhtml",
                    "/meeting/minutes.xhtml",
                    SEARCH,
                    "/help/handbook.xhtml",
                    "/help/news.xhtml",
                    "/account/stop.xhtml",
                    "/accessibility.xhtml",
                    "/api.xhtml",
                    "/error/403.xhtml",
                    "/error/404.xhtml");

    /** Where {@code UIViewRoot.getViewMap} of the server's Faces looks first. */
    private static final String VIEW_MAP = "com.sun.faces.application.view.viewMap";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot view = faces.getViewRoot();
        if (view != null && PAGES.contains(view.getViewId()) && view.getViewMap(false) == null) {
            view.setTransient(true);
            view.getTransientStateHelper().putTransient(VIEW_MAP, new HashMap<String, Object>());
        }
    }
}
