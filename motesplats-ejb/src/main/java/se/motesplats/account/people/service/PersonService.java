package se.motesplats.account.people.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Account;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.service.OrganisationTree;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Role;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.picture.service.Pictures;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** People and what they may do, for those who administer accounts. */
@Stateless
@UseCase
public class PersonService {

    @Inject private PersonRepository list;
    @Inject private AccountRepository repository;
    @Inject private PersonDirectory people;
    @Inject private OrganisationTree organisations;
    @Inject private Invitations invitations;
    @Inject private RoleItems roleItems;
    @Inject private ScopeEvents events;
    @Inject private Pictures pictures;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;

    @Allow(Permission.ACCOUNT_ADMINISTER)
    @ReadOnly
    public List<PersonListItem> list(PersonFilter filter, int first, int max) {
        return list.list(filter, visible(), first, max);
    }

    @Allow(Permission.ACCOUNT_ADMINISTER)
    @ReadOnly
    public int count(PersonFilter filter) {
        return list.count(filter, visible());
    }

    private @Nullable Set<String> visible() {
        return caller.grants().allowEverywhere(Permission.ACCOUNT_ADMINISTER)
                ? null
                : caller.grants().organisationPaths(Permission.ACCOUNT_ADMINISTER);
    }

    /** People for a picker, limited to what the caller may see. */
    @AllowLoggedIn
    @ReadOnly
    public List<PersonItem> search(String text, int limit) {
        return people.search(text, limit);
    }

    /**
     * A person with roles and account. That a protected name was shown is logged.
     *
     * @throws NotFound if there is none, or it is outside of what the caller administers
     */
    @Allow(Permission.ACCOUNT_ADMINISTER)
    public PersonDetails get(long personId) {
        Person person = administered(personId);
        if (person.isProtectedIdentity()) {
            repository.recordDisclosure(personId, caller.personId());
        }
        Optional<Account> account = repository.findAccount(personId);
        return new PersonDetails(
                personId,
                person.getVersion(),
                person.getGivenName(),
                person.getFamilyName(),
                person.getEmail(),
                person.getPhone().orElse(null),
                person.getOrganisation().map(Organisation::getId).orElse(null),
                person.getOrganisation().map(Organisation::getName).orElse(null),
                person.getLanguage(),
                person.isProtectedIdentity(),
                AccountState.of(
                        account.isPresent(),
                        account.map(Account::isEnabled).orElse(false),
                        account.flatMap(Account::getPasswordHash).isPresent()),
                account.flatMap(Account::getLastLoginAt).orElse(null),
                roleItems.of(repository.assignments(personId)));
    }

    /**
     * Adds somebody.
     *
     * @return the id
     */
    @Allow(Permission.ACCOUNT_ADMINISTER)
    @TakesProblems
    public long add(@Valid PersonFacts facts) {
        Organisation organisation = organisation(facts.organisationId());
        caller.require(
                Permission.ACCOUNT_ADMINISTER,
                organisation == null ? Scope.system() : organisation.scope());
        problems.ask(() -> refuseTaken(facts.email(), null), "email");
        problems.refuse();
        Person person =
                people.findOrAdd(
                        facts.givenName(), facts.familyName(), facts.email(), organisation);
        person.reachAt(facts.email(), facts.phone());
        person.speak(facts.language());
        repository.flush();
        return person.getId();
    }

    @Allow(Permission.ACCOUNT_ADMINISTER)
    @TakesProblems
    public void edit(long personId, int version, @Valid PersonFacts facts) {
        Person person = changeable(personId);
        person.requireVersion(version);
        Organisation organisation = organisation(facts.organisationId());
        caller.require(
                Permission.ACCOUNT_ADMINISTER,
                organisation == null ? Scope.system() : organisation.scope());
        problems.ask(() -> refuseTaken(facts.email(), person), "email");
        problems.refuse();
        person.rename(facts.givenName(), facts.familyName());
        person.reachAt(facts.email(), facts.phone());
        person.speak(facts.language());
        person.moveTo(organisation);
        repository.flush();
    }

    private void refuseTaken(String email, @Nullable Person owner) {
        people.findByEmail(email)
                .filter(p -> !p.equals(owner))
                .ifPresent(
                        taken -> {
                            throw taken(taken);
                        });
    }

    /** That there is such a person is told to those who may know of the person. */
    private InvalidInput taken(Person holder) {
        return new InvalidInput(
                "email",
                people.knows(holder)
                        ? "{error.account.emailTaken}"
                        : "{error.account.emailNotHere}");
    }

    /** Sends a link to choose a password; an older one stops working. */
    @Allow(Permission.ACCOUNT_ADMINISTER)
    public void invite(long personId) {
        Person person = changeable(personId);
        if (repository.findAccount(personId).filter(a -> !a.isEnabled()).isPresent()) {
            throw new RuleViolation("error.account.inviteDisabled", person.getName());
        }
        invitations.invite(person);
    }

    /** Closes the account; whoever is logged in with it is not any more, and no picture is kept. */
    @Allow(Permission.ACCOUNT_ADMINISTER)
    public void disable(long personId) {
        Person person = changeable(personId);
        if (personId == caller.personId()) {
            throw new RuleViolation("error.account.ownAccount");
        }
        keepAnAdministrator(personId);
        repository.findAccount(personId).orElseThrow(NotFound::new).disable();
        invitations.revokeOpen(person, clock.instant());
        // Whoever cannot log in any more could not take it away.
        pictures.remove(person.dropPicture());
    }

    @Allow(Permission.ACCOUNT_ADMINISTER)
    public void enable(long personId) {
        changeable(personId);
        repository.findAccount(personId).orElseThrow(NotFound::new).enable();
    }

    /** Marks a person whose name must appear nowhere, or takes the mark away. */
    @Allow(Permission.ACCOUNT_ADMINISTER)
    public void protectIdentity(long personId, boolean isProtected) {
        pictures.remove(changeable(personId).protectIdentity(isProtected));
    }

    /** The events that a role can be given for. */
    @Allow(Permission.ACCOUNT_ADMINISTER)
    @ReadOnly
    public List<ScopeEvents.Choice> events() {
        return events.choices();
    }

    /**
     * Gives a role; it holds from the person's next request.
     *
     * @throws AccessDenied if the caller does not administer where the role would hold
     */
    @Allow(Permission.ACCOUNT_ADMINISTER)
    @TakesProblems
    public void grant(@Valid GrantRole command) {
        Person person = administered(command.personId());
        problems.ask(
                () -> RoleAssignment.requireOrder(command.validFrom(), command.validTo()),
                "validTo",
                "validFrom");
        if (!problems.isSound("organisationId", "eventId")) {
            // A role for "an organisation" without one must never become a role everywhere.
            problems.refuse();
        }
        RoleAssignment assignment;
        if (command.eventId() != null) {
            caller.require(Permission.ACCOUNT_ADMINISTER, Scope.event(command.eventId()));
            if (!events.titles(List.of(command.eventId())).containsKey(command.eventId())) {
                throw new InvalidInput("eventId", "{error.account.unknownEvent}");
            }
            assignment = RoleAssignment.forEvent(person, command.role(), command.eventId());
        } else if (command.organisationId() != null) {
            Organisation organisation = organisations.get(command.organisationId());
            caller.require(Permission.ACCOUNT_ADMINISTER, organisation.scope());
            assignment = RoleAssignment.inOrganisation(person, command.role(), organisation);
        } else {
            caller.require(Permission.ACCOUNT_ADMINISTER, Scope.system());
            assignment = RoleAssignment.everywhere(person, command.role());
        }
        problems.refuse();
        assignment.limit(command.validFrom(), command.validTo());
        repository.add(assignment);
        repository.flush();
    }

    /** Ends a role at once, and those of its deputies with it. */
    @Allow(Permission.ACCOUNT_ADMINISTER)
    public void endRole(long roleId) {
        RoleAssignment assignment = repository.getAssignment(roleId);
        administered(assignment.getPerson().getId());
        caller.require(Permission.ACCOUNT_ADMINISTER, scope(assignment));
        if (assignment.getRole() == Role.ADMINISTRATOR
                && scope(assignment).equals(Scope.system())) {
            keepAnAdministrator(assignment.getPerson().getId());
        }
        assignment.endOn(LocalDate.now(clock).minusDays(1));
    }

    private static Scope scope(RoleAssignment assignment) {
        return assignment
                .getOrganisation()
                .map(Organisation::scope)
                .or(() -> assignment.getEventId().map(Scope::event))
                .orElse(Scope.system());
    }

    /** Two administrators must not end each other's role at the same moment. */
    private void keepAnAdministrator(long without) {
        repository.lock("first administrator");
        if (repository.administrators().equals(Set.of(without))) {
            throw new RuleViolation("error.account.lastAdministrator");
        }
    }

    private Person administered(long personId) {
        Person person = people.get(personId);
        Scope scope = person.getOrganisation().map(Organisation::scope).orElse(Scope.system());
        if (!caller.may(Permission.ACCOUNT_ADMINISTER, scope)) {
            throw new NotFound();
        }
        caller.require(Permission.ACCOUNT_ADMINISTER, scope);
        return person;
    }

    /**
     * Who administers a part must not get at the account of somebody with rights beyond it.
     *
     * @throws AccessDenied if the person has a role where the caller administers nothing
     */
    private Person changeable(long personId) {
        Person person = administered(personId);
        boolean beyond =
                repository.assignments(personId).stream()
                        .anyMatch(r -> !caller.may(Permission.ACCOUNT_ADMINISTER, scope(r)));
        if (beyond) {
            throw new AccessDenied();
        }
        return person;
    }

    private @Nullable Organisation organisation(@Nullable Long id) {
        if (id == null) {
            return null;
        }
        return organisations
                .find(id)
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        "organisationId", "{error.account.unknownOrganisation}"));
    }
}
