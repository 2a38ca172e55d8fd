package se.motesplats.meeting.group.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.shared.field.web.PersonChoice;

/** Who gets which place in a group, as it is typed. */
public class PlaceForm implements Serializable {

    private @Nullable PersonChoice person;
    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable String email;
    private GroupRole role = GroupRole.REPRESENTATIVE;
    private @Nullable Long groupOrganisationId;
    private @Nullable Long substituteForId;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String appointedBy;

    /** Who is chosen counts; without that, who is typed. */
    Appoint command(long group) {
        PersonChoice chosen = person;
        return new Appoint(
                group,
                chosen == null ? null : chosen.id(),
                givenName,
                familyName,
                chosen == null ? email : null,
                role,
                groupOrganisationId,
                role == GroupRole.SUBSTITUTE ? substituteForId : null,
                validFrom == null ? LocalDate.EPOCH : validFrom,
                validTo,
                appointedBy);
    }

    String name() {
        PersonChoice chosen = person;
        return chosen != null
                ? chosen.name()
                : (givenName + " " + (familyName == null ? "" : familyName)).strip();
    }

    public GroupRole[] getRoles() {
        return GroupRole.values();
    }

    public boolean isSubstitute() {
        return role == GroupRole.SUBSTITUTE;
    }

    public @Nullable PersonChoice getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonChoice person) {
        this.person = person;
    }

    public @Nullable String getGivenName() {
        return givenName;
    }

    public void setGivenName(@Nullable String givenName) {
        this.givenName = givenName;
    }

    public @Nullable String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(@Nullable String familyName) {
        this.familyName = familyName;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public GroupRole getRole() {
        return role;
    }

    public void setRole(GroupRole role) {
        this.role = role;
    }

    public @Nullable Long getGroupOrganisationId() {
        return groupOrganisationId;
    }

    public void setGroupOrganisationId(@Nullable Long groupOrganisationId) {
        this.groupOrganisationId = groupOrganisationId;
    }

    public @Nullable Long getSubstituteForId() {
        return substituteForId;
    }

    public void setSubstituteForId(@Nullable Long substituteForId) {
        this.substituteForId = substituteForId;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }

    public @Nullable String getAppointedBy() {
        return appointedBy;
    }

    public void setAppointedBy(@Nullable String appointedBy) {
        this.appointedBy = appointedBy;
    }
}
