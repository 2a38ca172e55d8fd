package se.motesplats.checkin.service;

/**
 * Who came without a seat has one.
 *
 * @param code what the person can show when coming back
 * @param instead whether it was the seat of somebody who had not come
 */
public record WalkedIn(String name, String code, boolean instead) {}
