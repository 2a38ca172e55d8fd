package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/**
 * What a person is in a group, for which organisation, from and to a day, and who appointed them.
 * Rows are not removed: whoever leaves gets a last day.
 */
@Entity
@Table(name = "appointed_representative")
public class AppointedRepresentative extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private MeetingGroup meetingGroup;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_organisation_id")
    private @Nullable GroupOrganisation organisation;

    @Enumerated(EnumType.STRING)
    private GroupRole role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "substitute_for_id")
    private @Nullable AppointedRepresentative substituteFor;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "appointed_by")
    private @Nullable String appointedBy;

    @Embedded private @Nullable CalledAs calledAs;

    protected AppointedRepresentative() {}

    /**
     * @param validFrom first day of the mandate
     * @param validTo its last day; null for no end
     * @param appointedBy who appointed them, in words
     * @throws RuleViolation if the mandate ends before it begins
     */
    public AppointedRepresentative(
            MeetingGroup group,
            Person person,
            GroupRole role,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String appointedBy) {
        Mandate.requireOrder(validFrom, validTo);
        this.meetingGroup = group;
        this.person = person;
        this.role = role;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.appointedBy = appointedBy;
    }

    /**
     * Speaks for an organisation of the group.
     *
     * @throws RuleViolation {@code error.meeting.organisationMissing} if the role asks for one and
     *     there is none
     */
    public void speakFor(@Nullable GroupOrganisation newOrganisation) {
        requireOrganisation(role, newOrganisation);
        organisation = newOrganisation;
    }

    /** Whoever speaks for an organisation says for which. */
    public static void requireOrganisation(GroupRole role, @Nullable Object organisation) {
        if (role.speaksForOrganisation() && organisation == null) {
            throw new RuleViolation("error.meeting.organisationMissing");
        }
    }

    /**
     * Stands in for a representative of the same group.
     *
     * @param representative null for whoever of the organisation is away
     */
    public void standInFor(@Nullable AppointedRepresentative representative) {
        substituteFor = representative;
    }

    /** See {@link CalledAs}. */
    public void callAs(@Nullable CalledAs typed) {
        calledAs = typed;
    }

    /**
     * The mandate ends with that day; with the day before its first, it never was.
     *
     * @param lastDay null for no end
     */
    public void endOn(@Nullable LocalDate lastDay) {
        Mandate.requireOrder(validFrom, lastDay);
        validTo = lastDay;
    }

    public MeetingGroup getGroup() {
        return meetingGroup;
    }

    public Person getPerson() {
        return person;
    }

    /** The name as others in the group see it; empty when the identity is protected. */
    public Optional<String> getNameForOthers() {
        return person.getNameForOthers().map(name -> calledAs == null ? name : calledAs.getName());
    }

    public Optional<GroupOrganisation> getOrganisation() {
        return Optional.ofNullable(organisation);
    }

    public GroupRole getRole() {
        return role;
    }

    public Optional<AppointedRepresentative> getSubstituteFor() {
        return Optional.ofNullable(substituteFor);
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    /** The last day of the mandate; empty while it has no end. */
    public Optional<LocalDate> getValidTo() {
        return Optional.ofNullable(validTo);
    }

    public Optional<String> getAppointedBy() {
        return Optional.ofNullable(appointedBy);
    }

    public Optional<CalledAs> getCalledAs() {
        return Optional.ofNullable(calledAs);
    }

    public boolean isValidOn(LocalDate day) {
        return Mandate.isOn(day, validFrom, validTo);
    }
}
