package se.motesplats.shared.api.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.setting.service.Settings;

/** The description of this interface, for programs. */
@Path("openapi.json")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiDocumentResource implements ApiResource {

    @Inject private Instance<ApiResource> resources;
    @Inject private Settings settings;

    private volatile @Nullable JsonObject document;

    @GET
    @Operation(
            operationId = "getDescription",
            summary = "This description",
            description = "The interface as an OpenAPI 3.0 document.")
    public JsonObject get() {
        JsonObject known = document;
        if (known == null) {
            List<Class<?>> classes =
                    resources
                            .handlesStream()
                            .<Class<?>>map(h -> h.getBean().getBeanClass())
                            .sorted(Comparator.comparing(Class::getName))
                            .toList();
            known = new ApiDocument(settings.link("/api/v1"), classes).build();
            document = known;
        }
        return known;
    }
}
