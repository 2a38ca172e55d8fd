package se.motesplats.shared.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.service.Caller;

/**
 * Refuses before anything is read: whoever needs a token and sends none is told that alone, however
 * the request looks, and no parameter reaches a resource with a character that the database cannot
 * hold.
 */
@Provider
public class ApiGuard implements ContainerRequestFilter {

    @Context private @Nullable ResourceInfo asked;
    @Inject private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        if (caller.isAnonymous() && needsToken()) {
            throw new LoginRequired();
        }
        for (Map.Entry<String, List<String>> parameter :
                request.getUriInfo().getQueryParameters().entrySet()) {
            if (parameter.getValue().stream().anyMatch(v -> v.indexOf('\0') >= 0)) {
                throw new InvalidInput(parameter.getKey(), "{api.problem.singleLine}");
            }
        }
    }

    private boolean needsToken() {
        return asked != null
                && (asked.getResourceClass().isAnnotationPresent(SecurityRequirement.class)
                        || asked.getResourceMethod()
                                .isAnnotationPresent(SecurityRequirement.class));
    }
}
