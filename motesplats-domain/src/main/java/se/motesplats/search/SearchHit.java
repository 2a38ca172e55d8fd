package se.motesplats.search;

import java.util.List;

/**
 * Something that was found, as the caller may see it.
 *
 * @param title what it is called
 * @param about what tells it from others, in order: texts, days or lists of them, constants
 * @param page where it is, from the context root, with its parameters
 * @param score how well it fits; comparable between kinds
 */
public record SearchHit(String title, List<Object> about, String page, int score) {

    public SearchHit {
        about = List.copyOf(about);
    }
}
