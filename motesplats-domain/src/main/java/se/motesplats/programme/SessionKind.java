package se.motesplats.programme;

/** What a session of the programme is. */
public enum SessionKind {
    /** Seminarium. */
    SEMINAR,
    /** Workshop. */
    WORKSHOP,
    /** Föreläsning. */
    LECTURE,
    /** Utställning. */
    EXHIBITION,
    /** Paus. */
    BREAK,
    /** Annat. */
    OTHER
}
