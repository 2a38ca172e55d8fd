package se.motesplats.shared.list.service;

/** The lists whose columns can be chosen. */
public enum ListName {
    EVENTS,
    PROPOSALS,
    PARTICIPANTS,
    PEOPLE,
    ORGANISATIONS,
    MAILS,
    CHANGES,
    GROUPS,
    QUESTIONS,
    ACTIONS
}
