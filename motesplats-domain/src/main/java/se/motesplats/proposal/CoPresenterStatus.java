package se.motesplats.proposal;

/** What somebody who is named as co-presenter has said to it. */
public enum CoPresenterStatus {
    /** Named in a draft; knows nothing yet. */
    NAMED,
    /** Has got the invitation and not answered. */
    INVITED,
    CONFIRMED,
    DECLINED
}
