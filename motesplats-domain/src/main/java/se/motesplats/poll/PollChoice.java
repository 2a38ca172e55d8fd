package se.motesplats.poll;

/** What somebody says to a date. */
public enum PollChoice {
    YES,
    /** Om det behövs: can come, and would rather not. */
    IF_NEEDED,
    NO
}
