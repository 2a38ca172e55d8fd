package se.motesplats.shared.api.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Writes every answer: JSON, with a tag of its content so that a client which has it already gets
 * 304, and with links between the parts of a list.
 */
@Provider
public class ApiAnswers implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // What a caller sees depends on the token and the language; the client may keep it for
        // itself, but has to ask whether it still holds.
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.getHeaders().putSingle(HttpHeaders.VARY, "Authorization, Accept-Language");
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            // The header Allow says it all.
            response.setEntity(null);
            return;
        }
        Object entity = response.getEntity();
        if (entity == null) {
            return;
        }
        if (entity instanceof ApiPage<?> page) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK, String.join(", ", links(request.getUriInfo(), page)));
        }
        byte[] json = ApiJson.write(entity);
        MediaType type =
                entity instanceof ApiProblem
                        ? MediaType.valueOf(ApiProblem.MEDIA_TYPE)
                        : MediaType.APPLICATION_JSON_TYPE;
        if (response.getStatus() == Response.Status.OK.getStatusCode()) {
            EntityTag tag = new EntityTag(hash(json));
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            Response.ResponseBuilder known = request.getRequest().evaluatePreconditions(tag);
            if (known != null) {
                response.setStatusInfo(known.build().getStatusInfo());
                response.setEntity(null);
                return;
            }
        }
        response.setEntity(json, null, type);
    }

    private static List<String> links(UriInfo asked, ApiPage<?> page) {
        long last = Math.max(0, (page.total() - 1) / page.limit() * page.limit());
        List<String> links = new ArrayList<>();
        links.add(link(asked, page, 0, "first"));
        if (page.offset() > 0) {
            links.add(link(asked, page, Math.max(0, page.offset() - page.limit()), "prev"));
        }
        if (page.offset() + (long) page.limit() < page.total()) {
            links.add(link(asked, page, page.offset() + (long) page.limit(), "next"));
        }
        links.add(link(asked, page, last, "last"));
        return links;
    }

    /** Relative to the host, so that it holds behind every proxy. */
    private static String link(UriInfo asked, ApiPage<?> page, long offset, String rel) {
        var uri =
                asked.getRequestUriBuilder()
                        .replaceQueryParam("limit", page.limit())
                        .replaceQueryParam("offset", offset)
                        .build();
        return "<" + uri.getRawPath() + '?' + uri.getRawQuery() + ">; rel=\"" + rel + '"';
    }

    static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
