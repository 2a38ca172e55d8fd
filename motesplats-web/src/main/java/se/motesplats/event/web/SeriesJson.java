package se.motesplats.event.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.SeriesListItem;

/** A series, as the REST interface shows it. */
@Schema(description = "A recurring mötesplats")
public record SeriesJson(
        @Schema(description = "Number of the series", example = "1001") long id,
        @Schema(description = "Short and unique; receipt numbers start with it", example = "F")
                String code,
        @Schema(description = "Its name", example = "Mötesplats Funktionshinder") String name,
        @Schema(description = "What it is about") @Nullable String description,
        @Schema(description = "How many events it has had and has planned", example = "3")
                long events) {

    static SeriesJson of(SeriesListItem row) {
        return new SeriesJson(row.id(), row.code(), row.name(), row.description(), row.events());
    }
}
