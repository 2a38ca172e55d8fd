package se.motesplats.shared.frame.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspException;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.Unavailable;
import se.motesplats.shared.fault.service.DatabaseFault;
import se.motesplats.shared.fault.service.DatabaseFaults;
import se.motesplats.shared.field.web.FieldMessage;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/**
 * Turns whatever a page or an action throws into what the user can act on, for full and for ajax
 * requests alike. A refusal of an action becomes a message on the same page, which keeps what was
 * typed; the rest leads to a page of its own, never to a stack trace.
 */
class PageExceptionHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = System.getLogger(PageExceptionHandler.class.getName());

    PageExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            try {
                answer(faces, thrown);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable thrown) throws IOException {
        Optional<BusinessException> business = business(thrown);
        if (find(thrown, CspException.class).isPresent()
                && faces.getExternalContext().isResponseCommitted()) {
            // The same nonce again, by the page that is on its way to tell.
            faces.responseComplete();
        } else if (business.isEmpty() && ClientFaults.isIn(thrown) && !isTooLarge(faces)) {
            LOG.log(Level.INFO, "A client left or sent what cannot be read: {0}", thrown);
            faces.responseComplete();
        } else if (faces.getExternalContext().isResponseCommitted()) {
            LOG.log(Level.ERROR, "Failed after a part of the page was sent", thrown);
            faces.responseComplete();
        } else if (business.isEmpty() && isTooLarge(faces)) {
            fail(faces, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, null);
        } else if (business.isEmpty() && isOfNoPage(faces, thrown)) {
            LOG.log(Level.INFO, "A form was sent that fits no page of its session: {0}", thrown);
            expire(faces);
        } else if (business.isEmpty()) {
            String reference = ErrorView.newReference();
            LOG.log(Level.ERROR, "Reference " + reference, thrown);
            fail(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, reference);
        } else {
            refuse(faces, business.get());
        }
    }

    /** Says that the page is gone, and how to come back to it. */
    static void expire(FacesContext faces) throws IOException {
        redirect(faces, "/error/expired.xhtml?from=" + encoded(LocalPage.sentFrom(faces)));
    }

    /**
     * Whether the server has stopped reading what was sent, before Faces could make sense of it.
     */
    private static boolean isTooLarge(FacesContext faces) {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        return isFirstPhase(faces) && request.getContentLengthLong() > ErrorView.LARGEST;
    }

    /**
     * Whether a form was sent from a page that the session no longer knows, or that we never made:
     * the state of another page, a nonce that is not the page's.
     */
    private static boolean isOfNoPage(FacesContext faces, Throwable thrown) {
        return find(thrown, ViewExpiredException.class).isPresent()
                || find(thrown, CspException.class).isPresent()
                || (isFirstPhase(faces) && faces.isPostback());
    }

    /** A page that only answers is restored and rendered; a form fails while it is restored. */
    private static boolean isFirstPhase(FacesContext faces) {
        return faces.getCurrentPhaseId() == PhaseId.RESTORE_VIEW
                && "POST"
                        .equals(
                                ((HttpServletRequest) faces.getExternalContext().getRequest())
                                        .getMethod());
    }

    private static void refuse(FacesContext faces, BusinessException refusal) throws IOException {
        if (refusal instanceof LoginRequired) {
            redirect(faces, LocalPage.LOGIN + "?from=" + encoded(LocalPage.here(faces)));
        } else if (refusal instanceof AccessDenied) {
            fail(faces, HttpServletResponse.SC_FORBIDDEN, null);
        } else if (refusal instanceof NotFound) {
            fail(faces, HttpServletResponse.SC_NOT_FOUND, null);
        } else if (faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            say(faces, refusal);
        } else if (refusal instanceof InvalidInput invalid) {
            // Only the address can be wrong where nothing was sent.
            Texts texts = texts();
            ErrorView.setReason(
                    faces,
                    invalid.problems().stream()
                            .map(texts::resolve)
                            .distinct()
                            .collect(Collectors.joining(" ")));
            fail(faces, HttpServletResponse.SC_BAD_REQUEST, null);
        } else {
            // Nothing typed and no page to show it on: the reason gets a page of its own.
            ErrorView.setReason(faces, text(refusal));
            fail(
                    faces,
                    refusal instanceof Unavailable
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_CONFLICT,
                    null);
        }
    }

    /** Sent text that no page of ours takes; the reason is a key. */
    static void refuseText(FacesContext faces, String reason) throws IOException {
        ErrorView.setReason(faces, texts().getString(reason));
        fail(faces, HttpServletResponse.SC_BAD_REQUEST, null);
    }

    private static void say(FacesContext faces, BusinessException refusal) {
        if (refusal instanceof InvalidInput invalid) {
            Texts texts = texts();
            for (InvalidInput.Problem problem : invalid.problems()) {
                FieldMessage.add(faces, problem.field(), texts.resolve(problem));
            }
        } else {
            if (refusal instanceof StaleData) {
                StaleNotice.show(faces);
            }
            faces.addMessage(null, Messages.problem(text(refusal)));
        }
    }

    private static String text(BusinessException refusal) {
        return texts().format(refusal.key(), refusal.data().toArray());
    }

    private static Texts texts() {
        return Texts.of(CDI.current().select(LanguageChoice.class).get().getLanguage());
    }

    /** What the user may meet, wherever the containers have wrapped it. */
    private static Optional<BusinessException> business(Throwable thrown) {
        return find(thrown, BusinessException.class)
                .or(() -> find(thrown, OptimisticLockException.class).map(e -> new StaleData()))
                .or(() -> unavailable(thrown));
    }

    private static Optional<BusinessException> unavailable(Throwable thrown) {
        Optional<DatabaseFault> fault =
                CDI.current().select(DatabaseFaults.class).get().note(thrown);
        fault.ifPresent(met -> LOG.log(Level.ERROR, met.sentence()));
        return fault.map(DatabaseFault::refusal);
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }

    private static void fail(FacesContext faces, int status, @Nullable String reference)
            throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            // The answer to a script cannot be a page, but it can lead to one.
            redirect(
                    faces,
                    "/error/" + status + ".xhtml" + (reference == null ? "" : "?ref=" + reference));
        } else {
            if (reference != null) {
                ErrorView.setReference(faces, reference);
            }
            if (faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
                // The headers of the page that failed half way must not stay beside the error's.
                external.responseReset();
            }
            external.responseSendError(status, "");
            faces.responseComplete();
        }
    }

    private static void redirect(FacesContext faces, String page) throws IOException {
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + page);
        faces.responseComplete();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
