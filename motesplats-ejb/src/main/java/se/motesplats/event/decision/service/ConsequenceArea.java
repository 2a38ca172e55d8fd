package se.motesplats.event.decision.service;

/** What a change of an event touches, in the order in which it is said. */
public enum ConsequenceArea {
    SEATS,
    OFFERS,
    DEADLINES,
    PROGRAMME,
    ROOMS,
    CHOICES,
    NEEDS,
    PROPOSALS,
    REMINDERS,
    MAILINGS,
    DOOR,
    CALENDARS
}
