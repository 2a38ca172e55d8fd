package se.motesplats.seat.naming.service;

import java.io.Serializable;

/**
 * What is asked before somebody is named; only about people whom the caller knows.
 *
 * @param address as typed; empty for somebody who was chosen from a list
 * @param typedName what was typed, or the name of who was chosen
 * @param knownGivenName of the person whom the caller knows
 * @param knownFamilyName likewise
 */
public record NamingQuestion(
        Kind kind, String address, String typedName, String knownGivenName, String knownFamilyName)
        implements Serializable {

    /** What it is about. */
    public enum Kind {
        /** The unit knows the address under another name. */
        OTHER_NAME,
        /** The person presents at the event and needs no seat. */
        PRESENTS
    }

    public String knownName() {
        return (knownGivenName + ' ' + knownFamilyName).strip();
    }
}
