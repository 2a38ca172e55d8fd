package se.motesplats.account.portrait.service;

/** A feature that shows people to others by name, and thereby their pictures. */
public interface Meeting {

    /** Whether the caller, who may be a stranger, is shown this person's name there. */
    boolean shows(long personId);
}
