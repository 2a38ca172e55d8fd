package se.motesplats.shared.api.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a list. The header {@code Link} leads to the first, previous, next and last part. */
@Schema(description = "A part of a list; the header Link leads to the others")
public record ApiPage<T>(
        List<T> items,
        @Schema(description = "How many there are in all", example = "18") long total,
        @Schema(description = "How many items a part has at most", example = "20") int limit,
        @Schema(description = "How many items stand before this part", example = "0") int offset) {

    public ApiPage {
        items = List.copyOf(items);
    }

    /** The part of a list that was asked for. */
    public static <T> ApiPage<T> of(List<T> items, long total, ApiPaging paging) {
        return new ApiPage<>(items, total, paging.limit(), paging.offset());
    }

    /** The part of a list that is read whole, because it is short by nature. */
    public static <T> ApiPage<T> cut(List<T> all, ApiPaging paging) {
        int from = Math.min(paging.offset(), all.size());
        int to = Math.min(from + paging.limit(), all.size());
        return of(all.subList(from, to), all.size(), paging);
    }
}
