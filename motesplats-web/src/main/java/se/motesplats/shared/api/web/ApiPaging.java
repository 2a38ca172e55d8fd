package se.motesplats.shared.api.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.InvalidInput;

/** Which part of a list is wanted. */
public class ApiPaging {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /** Far beyond every list; a larger number is a mistake or worse. */
    private static final int MAX_OFFSET = 1_000_000;

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most, 1 to 100",
            schema = @Schema(implementation = Integer.class, defaultValue = "20"),
            example = "20")
    private @Nullable String limit;

    @QueryParam("offset")
    @Parameter(
            description = "How many items to skip",
            schema = @Schema(implementation = Integer.class, defaultValue = "0"),
            example = "0")
    private @Nullable String offset;

    public int limit() {
        return number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    public int offset() {
        return number("offset", offset, 0, MAX_OFFSET, 0);
    }

    private static int number(String name, @Nullable String text, int min, int max, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw new InvalidInput(name, "{api.problem." + name + "}");
    }
}
