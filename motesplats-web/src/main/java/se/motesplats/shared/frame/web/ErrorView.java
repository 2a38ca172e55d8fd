package se.motesplats.shared.frame.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Optional;
import se.motesplats.shared.fault.service.DatabaseFault;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.sheet.service.TableReader;

/** The pages for what went wrong: 400, 403, 404, 409, 413, 500, 503 and the lost session. */
@Named
@RequestScoped
public class ErrorView {

    private static final String REFERENCE = ErrorView.class.getName() + ".reference";
    private static final String REASON = ErrorView.class.getName() + ".reason";

    /** Bytes in one request that no form of ours needs; the largest is a list of people. */
    static final long LARGEST = TableReader.MAX_BYTES;

    /** Without letters and digits that are mistaken for each other on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject private HttpServletRequest request;
    @Inject private Settings settings;

    /** A short number that stands both in the page and in the log. */
    public static String newReference() {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }

    static void setReference(FacesContext faces, String reference) {
        faces.getExternalContext().getRequestMap().put(REFERENCE, reference);
    }

    static void setReason(FacesContext faces, String reason) {
        faces.getExternalContext().getRequestMap().put(REASON, reason);
    }

    static void setReason(HttpServletRequest request, String reason) {
        request.setAttribute(REASON, reason);
    }

    /** The page answers with its own status also when a script was led to it. */
    public void answer(int status) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            external.setResponseHeader(
                    "Retry-After", Long.toString(DatabaseFault.RETRY.toSeconds()));
        }
    }

    /** The reference, or empty when there is none. */
    public String getReference() {
        return Optional.ofNullable((String) request.getAttribute(REFERENCE))
                .or(() -> Optional.ofNullable(request.getParameter("ref")))
                .filter(r -> r.matches("[" + ALPHABET + "]{6}"))
                .orElse("");
    }

    /** Why a page cannot be shown now, or empty. */
    public String getReason() {
        return Optional.ofNullable((String) request.getAttribute(REASON)).orElse("");
    }

    /** The size of the largest file that a page takes, in kilobytes. */
    public long getLargestKilobytes() {
        return LARGEST / 1024;
    }

    /** The page that the refused form stood on, as far as the browser tells. */
    public String getPage() {
        Object sentTo = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String referer = request.getHeader("Referer");
        int path = sentTo == null || referer == null ? -1 : referer.indexOf(sentTo.toString());
        return LocalPage.orHome(
                path < 0 ? null : referer.substring(path + request.getContextPath().length()));
    }

    /** Where the user was when the session ended. */
    public String getFrom() {
        return LocalPage.orHome(request.getParameter("from"));
    }

    public String getContactName() {
        return settings.text(Setting.CONTACT_NAME);
    }

    public String getContactPhone() {
        return settings.text(Setting.CONTACT_PHONE);
    }
}
