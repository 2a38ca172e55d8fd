package se.motesplats.organisation.service;

/** What can be done with a row of a file about organisations. */
public enum OrganisationVerdict {
    /** Will be added. */
    NEW,
    /** Is there, and gets the inhabitants of a year. */
    NEW_FIGURE,
    /** Is there just so; nothing happens. */
    UNCHANGED,
    /** The file hides the row. */
    HIDDEN,
    /** A cell is computed by the file. */
    FORMULA,
    /** Letters that could not be read. */
    UNREADABLE,
    TOO_LONG,
    NO_NAME,
    /** No kind that there is. */
    NO_KIND,
    /** A municipality without its four digits. */
    MUNICIPALITY_CODE,
    /** Another organisation has the code. */
    CODE_TAKEN,
    /** One with the name, the kind and the place is there, with another code or none. */
    NAME_TAKEN,
    /** A row further up is about the same. */
    DUPLICATE,
    /** Is there below another one. */
    OTHER_PLACE,
    DOMAIN,
    /** No number of inhabitants with a year. */
    FIGURE,
    /** What it lies below is neither there nor in the file. */
    NO_PARENT,
    /** Several are called what it lies below. */
    PARENT_UNCLEAR,
    /** What it lies below stands in a row that is refused, or below this one. */
    PARENT_REFUSED,
    /** In a part of the tree that the caller does not change. */
    NOT_YOURS;

    /** Whether something is written for the row. */
    public boolean isWritten() {
        return this == NEW || this == NEW_FIGURE;
    }

    /** Whether the row has to be mended or left out. */
    public boolean isRefused() {
        return !isWritten() && this != UNCHANGED;
    }
}
