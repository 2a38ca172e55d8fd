package se.motesplats.shared.api.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem document, RFC 9457. */
@Schema(description = "Why a request was refused or failed (RFC 9457)")
public record ApiProblem(
        @Schema(
                        description =
                                "Names the rule that refused; about:blank when the status says all",
                        example = "urn:motesplats:problem:invalidInput")
                String type,
        @Schema(description = "What the status means", example = "Bad Request") String title,
        @Schema(description = "The HTTP status", example = "400") int status,
        @Schema(
                        description = "A sentence for people",
                        example = "Something in the request is not as it should be.")
                String detail,
        @Schema(description = "The path that was asked for", example = "/api/v1/events")
                String instance,
        @Schema(description = "The broken constraints, one for each field")
                @Nullable List<FieldProblem> errors,
        @Schema(
                        description =
                                "Stands in the log of the server too; name it when you report",
                        example = "7KQ2MX")
                @Nullable String reference) {

    /** One broken constraint. */
    @Schema(description = "One broken constraint")
    public record FieldProblem(
            @Schema(description = "The field or parameter", example = "limit") String field,
            @Schema(
                            description = "A sentence for people",
                            example = "The limit is a whole number from 1 to 100.")
                    String detail) {}

    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
