package se.motesplats.meeting.group.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.shared.SearchPattern;
import se.motesplats.shared.list.service.Sort;

/**
 * Which groups a list shows.
 *
 * @param own only those that the caller reads as a member or coordinator, not the open ones besides
 * @param text part of the name or the place; null for all
 */
public record GroupFilter(
        boolean own, @Nullable GroupStatus status, @Nullable String text, Sort<Order> sort) {

    /** What lists are sorted by; names by the Swedish alphabet. */
    public enum Order {
        NAME,
        NEXT,
        PEOPLE
    }

    /** By name. */
    public static final Sort<Order> USUAL = Sort.by(Order.NAME);

    boolean isSearch() {
        return text != null && !text.isBlank();
    }

    /** For {@code like … escape '!'}. */
    String pattern() {
        return text == null ? "%" : SearchPattern.of(text);
    }
}
