package se.motesplats.meeting;

/** What a meeting does with a point. */
public enum AgendaItemKind {
    INFORMATION,
    DISCUSSION,
    DECISION,
    REPORT
}
