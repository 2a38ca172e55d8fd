package se.motesplats.shared.api.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/**
 * The REST interface, version 1. Resources and providers are found by their annotations. A change
 * that could break a client makes a version of its own beside this one.
 */
@ApplicationPath("api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Mötesplats",
                        version = "1",
                        description =
                                "Series, events, proposals, seats and programmes, to read; seats also to name people for and"
                                        + " to return, arrivals also to register. A personal token, made on the account page, gives the rights of its owner,"
                                        + " limited to what it was made for; it changes things only if it was made to. Send it"
                                        + " as `Authorization: Bearer …`. Without a token only what is public is shown. Sessions"
                                        + " of the pages are not accepted here. Points in time are UTC (ISO 8601), days are local"
                                        + " dates, times of day are local. Refusals are problem documents (RFC 9457); their"
                                        + " sentences are in Swedish or English, as `Accept-Language` asks.",
                        license =
                                @License(
                                        name = "EUPL-1.2",
                                        url =
                                                "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12"),
                        contact = @Contact(name = "The contact person that every page names")))
@SecurityScheme(
        securitySchemeName = RestApi.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description =
                "A personal token, shown once when it is made; it can be revoked and expires.")
public class RestApi extends Application {

    /** The name of the security scheme: a resource that refuses without a token requires it. */
    public static final String TOKEN = "token";

    @Override
    public Map<String, Object> getProperties() {
        // Jersey would describe itself in a format of its own, also to OPTIONS.
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
