package se.motesplats.overview;

/** What a new installation needs, in the order in which one does it. */
public enum SetupStep {
    NAME,
    ORGANISATIONS,
    COORDINATOR,
    SERIES,
    EVENT,
    MAIL
}
