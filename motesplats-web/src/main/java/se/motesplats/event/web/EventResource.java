package se.motesplats.event.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventFilter;
import se.motesplats.event.service.EventService;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.api.web.ApiPage;
import se.motesplats.shared.api.web.ApiPaging;
import se.motesplats.shared.api.web.ApiParameter;
import se.motesplats.shared.api.web.ApiResource;

/** Events, public ones and those that the caller works with. */
@Path("events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class EventResource implements ApiResource {

    @Inject private EventService service;

    @GET
    @Operation(
            operationId = "listEvents",
            summary = "Coming or past events",
            description =
                    "Coming events with the next one first, past ones with the latest first. A cancelled event is"
                            + " coming until its last day is over. Unpublished ones are shown to those who work with them.")
    public ApiPage<EventItemJson> list(
            @QueryParam("when")
                    @Parameter(
                            description = "coming (also without a day yet), past or all",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"coming", "past", "all"},
                                            defaultValue = "coming"),
                            example = "coming")
                    @Nullable String when,
            @QueryParam("series")
                    @Parameter(
                            description = "Only events of the series with this number",
                            schema = @Schema(implementation = Long.class),
                            example = "1001")
                    @Nullable String series,
            @QueryParam("text")
                    @Parameter(description = "Part of the title or the venue", example = "Funktion")
                    @Nullable String text,
            @BeanParam ApiPaging paging) {
        EventFilter filter =
                new EventFilter(
                        ApiParameter.choice(
                                "when", when, EventFilter.Period.class, EventFilter.Period.COMING),
                        ApiParameter.id("series", series),
                        ApiParameter.text("text", text, Lengths.TITLE));
        return ApiPage.of(
                service.list(filter, paging.offset(), paging.limit()).stream()
                        .map(EventItemJson::of)
                        .toList(),
                service.count(filter),
                paging);
    }

    @GET
    @Path(ID)
    @Operation(
            operationId = "getEvent",
            summary = "One event",
            description = "What the event's page says. Public once the event is published.")
    public EventJson get(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id) {
        return EventJson.of(service.getPublic(id));
    }
}
