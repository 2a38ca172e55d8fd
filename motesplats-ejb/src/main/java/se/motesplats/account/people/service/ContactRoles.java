package se.motesplats.account.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.Role;
import se.motesplats.shared.RuleViolation;

/**
 * Gives the role of a contact for a time, and no other; for the services of other features, inside
 * their transactions. Whether the caller may is their own rule.
 */
@ApplicationScoped
public class ContactRoles {

    @Inject private AccountRepository repository;
    @Inject private Invitations invitations;

    /**
     * Makes somebody a contact of an organisation. Who has no account is invited.
     *
     * @param reason why; it stands in the log
     * @throws RuleViolation if the last day is before the first one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public RoleAssignment give(
            Person person, Organisation organisation, LocalDate from, LocalDate to, String reason) {
        RoleAssignment role =
                RoleAssignment.inOrganisation(person, Role.MUNICIPAL_CONTACT, organisation);
        role.limit(from, to);
        role.because(reason);
        repository.add(role);
        repository.flush();
        if (repository.findAccount(person.getId()).isEmpty()) {
            invitations.invite(person);
        }
        return role;
    }

    /** Whether somebody is a contact of the organisation anyway, on all these days. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean has(Person person, Organisation organisation, LocalDate from, LocalDate to) {
        return repository.assignments(person.getId()).stream()
                .filter(r -> r.getRole() == Role.MUNICIPAL_CONTACT && r.getOnBehalfOf().isEmpty())
                .filter(r -> r.getOrganisation().filter(organisation::equals).isPresent())
                .filter(r -> r.getValidFrom().filter(from::isBefore).isEmpty())
                .anyMatch(r -> r.getValidTo().filter(to::isAfter).isEmpty());
    }
}
