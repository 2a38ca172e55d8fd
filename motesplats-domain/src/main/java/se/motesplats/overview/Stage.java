package se.motesplats.overview;

/** What an event goes through, in this order. */
public enum Stage {
    /** Inbjudan: the call for proposals. */
    CALL,
    /** Förslag: received, reviewed, decided. */
    PROPOSALS,
    /** Program: placed and released. */
    PROGRAMME,
    /** Platser: distributed and named. */
    SEATS,
    /** Deltagare: they answer and choose sessions. */
    PARTICIPANTS,
    /** Dagen: people come. */
    DAY,
    /** Efteråt: what remains when it is over. */
    AFTERWARDS
}
