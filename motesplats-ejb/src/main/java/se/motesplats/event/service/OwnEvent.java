package se.motesplats.event.service;

import java.util.List;

/**
 * An event that the caller takes part in.
 *
 * @param as keys of what the caller is there, such as {@code event.mine.presenter}
 */
public record OwnEvent(EventListItem event, List<String> as) {}
