package se.motesplats.organisation.service;

import java.io.Serializable;

/**
 * A row of a file about organisations, and what can be done with it.
 *
 * @param about what the verdict is about, such as who has the code; empty for nothing more to say
 */
public record OrganisationRow(OrganisationLine line, OrganisationVerdict verdict, String about)
        implements Serializable {}
