package se.motesplats.account;

import java.time.Duration;

/** What a secret token is good for, and how long. */
public enum TokenKind {
    /** Lets an invited person choose a password. */
    INVITATION(Duration.ofDays(14)),
    /** Lets somebody who forgot the password choose a new one. */
    RESET(Duration.ofHours(2)),
    /** Lets whoever reads the server's log at first start become the first administrator. */
    FIRST_ADMINISTRATOR(Duration.ofDays(7)),
    /** A program acts for a person; the person chooses how long, at most this. */
    API(Duration.ofDays(366)),
    /** A calendar program reads the days of a person, who ends it; at most this long. */
    CALENDAR(Duration.ofDays(3653)),
    /** Says without login that mails of one kind are not wanted; as long as mails are looked at. */
    MAILS(Duration.ofDays(180));

    private final Duration lifetime;

    TokenKind(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /** How long it is good for, from the moment it is made. */
    public Duration lifetime() {
        return lifetime;
    }
}
