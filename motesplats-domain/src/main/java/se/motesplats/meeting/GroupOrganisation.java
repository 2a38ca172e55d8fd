package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.BaseEntity;

/**
 * An organisation that takes part in a group, from and to a day: one of the tree, or an association
 * that has only a name.
 */
@Entity
@Table(name = "group_organisation")
public class GroupOrganisation extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private MeetingGroup meetingGroup;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private @Nullable Organisation organisation;

    private String name;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected GroupOrganisation() {}

    /**
     * One of the tree.
     *
     * @param validFrom first day
     */
    public GroupOrganisation(MeetingGroup group, Organisation organisation, LocalDate validFrom) {
        this(group, organisation.getName(), validFrom);
        this.organisation = organisation;
    }

    /** One that is not in the tree. */
    public GroupOrganisation(MeetingGroup group, String name, LocalDate validFrom) {
        this.meetingGroup = group;
        this.name = name;
        this.validFrom = validFrom;
    }

    public MeetingGroup getGroup() {
        return meetingGroup;
    }

    public Optional<Organisation> getOrganisation() {
        return Optional.ofNullable(organisation);
    }

    /** As it was called when it came to the group. */
    public String getName() {
        return name;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    /** Its last day; empty while it takes part. */
    public Optional<LocalDate> getValidTo() {
        return Optional.ofNullable(validTo);
    }

    public boolean isValidOn(LocalDate day) {
        return Mandate.isOn(day, validFrom, validTo);
    }

    /**
     * Takes part no longer than that day.
     *
     * @param lastDay null for no end
     */
    public void endOn(@Nullable LocalDate lastDay) {
        Mandate.requireOrder(validFrom, lastDay);
        validTo = lastDay;
    }
}
