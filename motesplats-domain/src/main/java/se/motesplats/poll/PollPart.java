package se.motesplats.poll;

/** What somebody is in a poll. */
public enum PollPart {
    /** Made it. */
    OWNER,
    /** May do all that the owner may. */
    CO_OWNER,
    /** Is asked. */
    ASKED;

    /** Whether the poll waits for an answer; whoever runs it may answer as well. */
    public boolean isWaitedFor() {
        return this == ASKED;
    }
}
