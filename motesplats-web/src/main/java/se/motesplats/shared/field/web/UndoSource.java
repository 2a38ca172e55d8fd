package se.motesplats.shared.field.web;

import java.util.List;

/**
 * A feature's way to take back something that somebody has just done: by the use case that does the
 * opposite, with its rights and in the log. What cannot truly be taken back is none.
 */
public interface UndoSource {

    /** Its own name among all. */
    String kind();

    /**
     * Takes it back.
     *
     * @param data what {@link Messages#undoable} said, as the browser sends it: not to be trusted
     */
    void undo(List<String> data);
}
