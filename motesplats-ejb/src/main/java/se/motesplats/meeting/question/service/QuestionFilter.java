package se.motesplats.meeting.question.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.QuestionStatus;
import se.motesplats.shared.SearchPattern;
import se.motesplats.shared.list.service.Sort;

/**
 * Which questions a list shows.
 *
 * @param status null for all
 * @param groupId null for all groups that the caller reads
 * @param mine only those to organisations that the caller speaks for today
 * @param text part of the question or of the group's name; null for all
 */
public record QuestionFilter(
        @Nullable QuestionStatus status,
        @Nullable Long groupId,
        boolean mine,
        @Nullable String text,
        Sort<Order> sort) {

    /** What lists are sorted by. */
    public enum Order {
        /** Open ones first, then by their last day. */
        STATUS,
        GROUP,
        DUE,
        ASKED
    }

    public static final Sort<Order> USUAL = Sort.by(Order.STATUS);

    boolean isSearch() {
        return text != null && !text.isBlank();
    }

    /** For {@code like … escape '!'}. */
    String pattern() {
        return text == null ? "%" : SearchPattern.of(text);
    }
}
