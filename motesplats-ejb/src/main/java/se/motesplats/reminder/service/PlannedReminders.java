package se.motesplats.reminder.service;

import java.util.List;

/**
 * Reminders that a feature plans by itself, beside the rules of events. The job that sends those
 * sends these in the same round, so that several of one morning reach a person as one mail.
 */
public interface PlannedReminders {

    /** What is due now, by ids of the feature. */
    List<Long> due();

    /**
     * Sends one if it is still due, in a transaction of its own: another node may have been faster.
     *
     * @return how many people are reminded; 0 if nothing was to be done
     */
    int send(long id);
}
