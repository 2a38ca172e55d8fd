package se.motesplats.shared.frame.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages of our own to come back to, as paths from the context root. What comes from a request is
 * never trusted to be one.
 */
public final class LocalPage {

    public static final String HOME = "/index.xhtml";
    static final String LOGIN = "/account/login.xhtml";

    private LocalPage() {}

    /** The path if it stays within the application, else the start page. */
    public static String orHome(@Nullable String path) {
        return path != null
                        && path.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*")
                        && !path.contains("://")
                        && !path.contains("/../")
                ? path
                : HOME;
    }

    /**
     * The page that a form of no known view was sent from. Its address says which thing it was
     * about, and only the browser still knows it.
     */
    static String sentFrom(FacesContext faces) {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        String referer = request.getHeader("Referer");
        int path = referer == null ? -1 : referer.indexOf(request.getRequestURI() + '?');
        return path < 0
                ? here(faces)
                : orHome(referer.substring(path + request.getContextPath().length()));
    }

    /** The page that is shown now, with the parameters that lead back to it. */
    public static String here(FacesContext faces) {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            return request.getServletPath() + (query == null ? "" : '?' + query);
        }
        if (faces.getViewRoot() == null) {
            return request.getServletPath();
        }
        String url =
                faces.getApplication()
                        .getViewHandler()
                        .getBookmarkableURL(faces, faces.getViewRoot().getViewId(), Map.of(), true);
        return url.substring(request.getContextPath().length());
    }
}
