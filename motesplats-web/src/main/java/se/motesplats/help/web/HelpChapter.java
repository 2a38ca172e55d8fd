package se.motesplats.help.web;

import java.util.List;

/**
 * A chapter and its parts.
 *
 * @param head what stands before the first of them
 */
public record HelpChapter(HelpPart head, List<HelpPart> parts) {

    public HelpChapter {
        parts = List.copyOf(parts);
    }

    boolean holds(String id) {
        return head.id().equals(id) || parts.stream().anyMatch(part -> part.id().equals(id));
    }
}
