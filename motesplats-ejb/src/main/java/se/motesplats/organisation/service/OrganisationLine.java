package se.motesplats.organisation.service;

import java.io.Serializable;

/**
 * A row of a file about organisations, as it was sent; empty where a cell is empty.
 *
 * @param number where it stands in the file, from 1
 * @param parent what it lies below: a code, a name, or the names down to it
 * @param computed whether a program would compute one of these
 * @param hidden whether whoever saved the file did not see the row, as behind a filter
 */
public record OrganisationLine(
        int number,
        String name,
        String kind,
        String code,
        String parent,
        String county,
        String emailSuffix,
        String population,
        String year,
        String source,
        boolean computed,
        boolean hidden)
        implements Serializable {}
