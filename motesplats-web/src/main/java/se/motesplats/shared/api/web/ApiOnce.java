package se.motesplats.shared.api.web;

import static se.motesplats.shared.json.service.KeptJson.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.api.service.RepeatedRequests;

/**
 * Changes something, once for each {@code Idempotency-Key}: a request that is sent again with the
 * same key gets the same answer, marked {@code Idempotency-Replayed: true}.
 */
@RequestScoped
public class ApiOnce {

    /** The header that a program sends. */
    public static final String KEY = "Idempotency-Key";

    private static final String REPLAYED = "Idempotency-Replayed";

    @Inject private RepeatedRequests requests;
    @Inject private HttpServletRequest request;

    /**
     * Does the work and answers with what it gives.
     *
     * @param status of the answer
     * @throws InvalidInput if the key is not 1 to 200 visible characters
     */
    public Response answer(Response.Status status, ApiBody body, Supplier<Object> work) {
        body.check();
        String key = key();
        if (key == null) {
            return Response.status(status).entity(work.get()).build();
        }
        String asked = request.getMethod() + ' ' + request.getRequestURI() + ' ' + body.canonical();
        RepeatedRequests.Answer answer =
                requests.once(
                        key,
                        ApiAnswers.hash(asked.getBytes(StandardCharsets.UTF_8)),
                        () ->
                                new RepeatedRequests.Answer(
                                        status.getStatusCode(),
                                        new String(
                                                ApiJson.write(work.get()), StandardCharsets.UTF_8),
                                        false));
        try (JsonReader json = JSON.createReader(new StringReader(answer.body()))) {
            Response.ResponseBuilder response =
                    Response.status(answer.status()).entity(json.readObject());
            return (answer.repeated() ? response.header(REPLAYED, "true") : response).build();
        }
    }

    private @Nullable String key() {
        String key = request.getHeader(KEY);
        if (key != null && !key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new InvalidInput(KEY, "{api.problem.key}");
        }
        return key;
    }
}
