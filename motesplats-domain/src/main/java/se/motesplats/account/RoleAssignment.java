package se.motesplats.account;

import jakarta.persistence.Column;
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
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.Role;
import se.motesplats.shared.RuleViolation;

/**
 * Who has which role, where (system, event, organisation with sub-tree), from when to when; own, or
 * as somebody's deputy.
 */
@Entity
@Table(name = "role_assignment")
public class RoleAssignment extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private @Nullable Organisation organisation;

    @Column(name = "event_id")
    private @Nullable Long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "on_behalf_of")
    private @Nullable Person onBehalfOf;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private @Nullable String reason;

    protected RoleAssignment() {}

    private RoleAssignment(
            Person person, Role role, @Nullable Organisation organisation, @Nullable Long eventId) {
        this.person = person;
        this.role = role;
        this.organisation = organisation;
        this.eventId = eventId;
    }

    public static RoleAssignment everywhere(Person person, Role role) {
        return new RoleAssignment(person, role, null, null);
    }

    public static RoleAssignment inOrganisation(
            Person person, Role role, Organisation organisation) {
        return new RoleAssignment(person, role, organisation, null);
    }

    public static RoleAssignment forEvent(Person person, Role role, long eventId) {
        return new RoleAssignment(person, role, null, eventId);
    }

    /** A deputy for this role, for a limited time. */
    public RoleAssignment deputy(Person deputy, LocalDate from, LocalDate to) {
        if (deputy.equals(person)) {
            throw new RuleViolation("error.account.ownDeputy");
        }
        RoleAssignment assignment = new RoleAssignment(deputy, role, organisation, eventId);
        assignment.onBehalfOf = person;
        assignment.limit(from, to);
        return assignment;
    }

    /** Valid from and to, both days included; null is open. */
    public final void limit(@Nullable LocalDate from, @Nullable LocalDate to) {
        requireOrder(from, to);
        validFrom = from;
        validTo = to;
    }

    /** Refuses a time that ends before it begins. */
    public static void requireOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new RuleViolation("error.account.roleValidity", from, to);
        }
    }

    /** Why it was given; it stands in the log. */
    public void because(String why) {
        reason = why;
    }

    public Optional<String> getReason() {
        return Optional.ofNullable(reason);
    }

    /** Ends the role; the given day is the last one it holds. */
    public void endOn(LocalDate lastDay) {
        validTo = lastDay;
        if (validFrom != null && validFrom.isAfter(lastDay)) {
            validFrom = lastDay;
        }
    }

    public Person getPerson() {
        return person;
    }

    public Role getRole() {
        return role;
    }

    public Optional<Organisation> getOrganisation() {
        return Optional.ofNullable(organisation);
    }

    public Optional<Long> getEventId() {
        return Optional.ofNullable(eventId);
    }

    public Optional<Person> getOnBehalfOf() {
        return Optional.ofNullable(onBehalfOf);
    }

    public Optional<LocalDate> getValidFrom() {
        return Optional.ofNullable(validFrom);
    }

    public Optional<LocalDate> getValidTo() {
        return Optional.ofNullable(validTo);
    }
}
