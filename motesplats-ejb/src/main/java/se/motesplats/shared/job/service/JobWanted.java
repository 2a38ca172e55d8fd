package se.motesplats.shared.job.service;

/**
 * There is work for a job that should not wait for the heartbeat; it runs when the transaction has
 * been committed.
 *
 * @param job its name
 */
public record JobWanted(String job) {}
