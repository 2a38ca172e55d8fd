package se.motesplats.outbox;

/** Where a mail is on its way. */
public enum OutboxStatus {
    /** Waits for a worker. */
    QUEUED,
    /** A worker has it; looked at again when the worker does not come back. */
    INFLIGHT,
    /** Failed for now, tried again later. */
    RETRY,
    /** Handed over to the mail relay. */
    SENT,
    /** Refused for good. */
    FAILED,
    /** No longer wanted, for instance because the event was cancelled. */
    ABORTED,
    /** Too old to be of use; never sent late. */
    MISSED,
    /** Never sent: another mail says what it says. */
    REPLACED,
    /** Taken by a server and given back later: it has not arrived. */
    BOUNCED
}
