package se.motesplats.shared.api.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import se.motesplats.shared.InvalidInput;

/** No parameter reaches a resource with a character that the database cannot hold. */
@Provider
public class ApiGuard implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        for (Map.Entry<String, List<String>> parameter :
                request.getUriInfo().getQueryParameters().entrySet()) {
            if (parameter.getValue().stream().anyMatch(v -> v.indexOf('\0') >= 0)) {
                throw new InvalidInput(parameter.getKey(), "{api.problem.singleLine}");
            }
        }
    }
}
