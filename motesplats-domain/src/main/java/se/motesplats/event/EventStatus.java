package se.motesplats.event;

/** What became of an event; a moved event keeps its record and a new one is made. */
public enum EventStatus {
    /** Planerad. */
    PLANNED,
    /** Inställd. */
    CANCELLED,
    /** Uppskjuten. */
    POSTPONED,
    /** Genomförd. */
    COMPLETED
}
