package se.motesplats.meeting.minutes.service;

import java.io.Serializable;
import java.util.List;

/** What a list of minutes can be narrowed to: what there is that the caller may read. */
public record MinutesChoices(List<Group> groups, List<Integer> years, List<String> organisations)
        implements Serializable {

    /** A group with minutes. */
    public record Group(long id, String name) implements Serializable {}

    public MinutesChoices {
        groups = List.copyOf(groups);
        years = List.copyOf(years);
        organisations = List.copyOf(organisations);
    }
}
