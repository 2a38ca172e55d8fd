package se.motesplats.shared.api.web;

/** Marks the resources that {@link ApiDocument} describes. */
public interface ApiResource {

    /** An id in a path; anything else is not found, and no text ever reaches a query. */
    String ID = "{id: [0-9]+}";
}
