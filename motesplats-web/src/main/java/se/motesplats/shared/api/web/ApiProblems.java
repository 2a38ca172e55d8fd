package se.motesplats.shared.api.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.fault.service.DatabaseFault;
import se.motesplats.shared.fault.service.DatabaseFaults;
import se.motesplats.shared.frame.web.ErrorView;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/** Turns whatever a resource throws into a problem document; never a stack trace. */
@Provider
@ApplicationScoped
public class ApiProblems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ApiProblems.class.getName());

    /** How to say who asks. */
    static final String CHALLENGE = "Bearer realm=\"motesplats\"";

    private static final String NO_TYPE = "about:blank";

    @Inject private HttpServletRequest request;
    @Inject private Caller caller;
    @Inject private DatabaseFaults faults;

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<BusinessException> business =
                find(thrown, BusinessException.class)
                        .or(
                                () ->
                                        find(thrown, OptimisticLockException.class)
                                                .map(e -> new StaleData()));
        if (business.isPresent()) {
            return refuse(business.get());
        }
        if (find(thrown, JsonbException.class).isPresent()
                || find(thrown, JsonException.class).isPresent()
                || thrown instanceof ProcessingException) {
            return answer(Response.Status.BAD_REQUEST, text("api.problem.400")).build();
        }
        Optional<WebApplicationException> http = find(thrown, WebApplicationException.class);
        if (http.isPresent() && http.get().getResponse().getStatus() < 500) {
            return http(http.get().getResponse());
        }
        Optional<DatabaseFault> fault = faults.note(thrown);
        if (fault.isPresent()) {
            LOG.log(Level.ERROR, fault.get().sentence());
            return answer(Response.Status.SERVICE_UNAVAILABLE, text(fault.get().refusal().key()))
                    .header(HttpHeaders.RETRY_AFTER, DatabaseFault.RETRY.toSeconds())
                    .build();
        }
        String reference = ErrorView.newReference();
        LOG.log(Level.ERROR, "Reference " + reference, thrown);
        return problem(
                        Response.Status.INTERNAL_SERVER_ERROR,
                        NO_TYPE,
                        text("api.problem.500", reference),
                        null,
                        reference)
                .build();
    }

    private Response refuse(BusinessException refusal) {
        if (refusal instanceof LoginRequired) {
            return answer(Response.Status.UNAUTHORIZED, text("api.problem.401"))
                    .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                    .build();
        }
        if (refusal instanceof AccessDenied) {
            return answer(Response.Status.FORBIDDEN, text("api.problem.403")).build();
        }
        if (refusal instanceof NotFound) {
            return answer(Response.Status.NOT_FOUND, text("api.problem.404")).build();
        }
        String type = "urn:motesplats:problem:" + refusal.key().replaceFirst("^error\\.", "");
        if (refusal instanceof InvalidInput invalid) {
            Texts texts = texts();
            List<ApiProblem.FieldProblem> errors =
                    invalid.problems().stream()
                            .map(p -> new ApiProblem.FieldProblem(p.field(), texts.resolve(p)))
                            .toList();
            boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
            return problem(
                            reads ? Response.Status.BAD_REQUEST : UNPROCESSABLE,
                            type,
                            text("api.problem.invalid"),
                            errors,
                            null)
                    .build();
        }
        return problem(
                        Response.Status.CONFLICT,
                        type,
                        texts().format(refusal.key(), refusal.data().toArray()),
                        null,
                        null)
                .build();
    }

    /**
     * The request was understood, but its content breaks constraints; Jakarta REST has no name for
     * it.
     */
    private static final Response.StatusType UNPROCESSABLE =
            new Response.StatusType() {
                @Override
                public int getStatusCode() {
                    return 422;
                }

                @Override
                public Response.Status.Family getFamily() {
                    return Response.Status.Family.CLIENT_ERROR;
                }

                @Override
                public String getReasonPhrase() {
                    return "Unprocessable Content";
                }
            };

    /** What Jakarta REST itself refuses; its headers, such as Allow, stay. */
    private Response http(Response refused) {
        String key = "api.problem." + refused.getStatus();
        Texts texts = texts();
        String detail = texts.getString(texts.containsKey(key) ? key : "api.problem.400");
        Response.ResponseBuilder answer = answer(refused.getStatusInfo(), detail);
        refused.getHeaders()
                .forEach(
                        (name, values) -> {
                            if (name.equalsIgnoreCase(HttpHeaders.ALLOW)) {
                                values.forEach(v -> answer.header(name, v));
                            }
                        });
        return answer.build();
    }

    private Response.ResponseBuilder answer(Response.StatusType status, String detail) {
        return problem(status, NO_TYPE, detail, null, null);
    }

    private Response.ResponseBuilder problem(
            Response.StatusType status,
            String type,
            String detail,
            @Nullable List<ApiProblem.FieldProblem> errors,
            @Nullable String reference) {
        return Response.status(status.getStatusCode())
                .type(ApiProblem.MEDIA_TYPE)
                .entity(
                        new ApiProblem(
                                type,
                                status.getReasonPhrase(),
                                status.getStatusCode(),
                                detail,
                                request.getRequestURI(),
                                errors,
                                reference));
    }

    private String text(String key, Object... data) {
        return texts().format(key, data);
    }

    private Texts texts() {
        return Texts.of(caller.language());
    }

    /** The cause of this type, wherever the containers have wrapped it. */
    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
