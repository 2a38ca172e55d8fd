package se.motesplats.account.own.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import se.motesplats.account.Account;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.account.people.service.AccountRepository;
import se.motesplats.account.people.service.Invitations;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.account.people.service.RoleItems;
import se.motesplats.account.token.service.ApiTokens;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** What everybody may see and change about the own person, and who stands in. */
@Stateless
@UseCase
public class OwnService {

    /** A deputy is for a limited time: at most a year from the first day. */
    private static final int MAX_YEARS = 1;

    @Inject private AccountRepository repository;
    @Inject private PersonDirectory people;
    @Inject private Invitations invitations;
    @Inject private RoleItems roleItems;
    @Inject private ApiTokens keys;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private Event<DeputyAppointed> appointed;

    @AllowLoggedIn
    @ReadOnly
    public OwnDetails get() {
        Person me = people.me();
        return new OwnDetails(
                me.getVersion(),
                me.getGivenName(),
                me.getFamilyName(),
                me.getEmail(),
                me.getPhone().orElse(null),
                me.getOrganisation().map(Organisation::getName).orElse(null),
                me.getLanguage(),
                repository.findAccount(me.getId()).flatMap(Account::getPasswordHash).isPresent(),
                keys.count(me),
                roleItems.of(repository.assignments(me.getId())),
                roleItems.of(repository.deputies(me.getId())));
    }

    @AllowLoggedIn
    public void edit(int version, @Valid OwnFacts facts) {
        Person me = people.me();
        me.requireVersion(version);
        me.rename(facts.givenName(), facts.familyName());
        me.callAt(facts.phone());
        me.speak(facts.language());
        repository.flush();
    }

    /**
     * Appoints a deputy for an own role. Somebody without account is invited.
     *
     * @throws NotFound if the role is not the caller's own
     * @throws RuleViolation if the role has no deputies, or the days are wrong
     */
    @AllowLoggedIn
    @TakesProblems
    public void appoint(@Valid AppointDeputy command) {
        LocalDate today = LocalDate.now(clock);
        problems.ask(() -> requireTime(command, today), "to", "from");
        problems.ask(() -> requireOther(command.deputyId()), "deputy");
        if (!problems.isSound("roleId")) {
            problems.refuse();
        }
        RoleAssignment own = ownRole(command.roleId());
        if (!RoleItems.WITH_DEPUTY.contains(own.getRole())) {
            throw new RuleViolation("error.account.noDeputy");
        }
        if (own.getValidTo().filter(to -> to.isBefore(today)).isPresent()) {
            throw new RuleViolation("error.account.roleOver");
        }
        problems.refuse();
        Person deputy = people.get(command.deputyId());
        RoleAssignment assignment = own.deputy(deputy, command.from(), command.to());
        repository.add(assignment);
        repository.flush();
        if (repository.findAccount(deputy.getId()).isEmpty()) {
            invitations.invite(deputy);
        }
        appointed.fire(new DeputyAppointed(assignment));
    }

    private static void requireTime(AppointDeputy command, LocalDate today) {
        RoleAssignment.requireOrder(command.from(), command.to());
        if (command.to().isBefore(today)) {
            throw new RuleViolation("error.account.deputyOver");
        }
        if (command.to().isAfter(command.from().plusYears(MAX_YEARS))) {
            throw new RuleViolation("error.account.deputyTooLong");
        }
    }

    private void requireOther(long deputyId) {
        if (!people.isVisible(deputyId)) {
            throw new RuleViolation("error.account.deputyUnknown");
        }
        if (deputyId == caller.personId()) {
            throw new RuleViolation("error.account.ownDeputy");
        }
    }

    /** Ends a deputy's time at once. */
    @AllowLoggedIn
    public void endDeputy(long roleId) {
        RoleAssignment assignment = repository.getAssignment(roleId);
        if (assignment.getOnBehalfOf().filter(p -> p.getId() == caller.personId()).isEmpty()) {
            throw new NotFound();
        }
        assignment.endOn(LocalDate.now(clock).minusDays(1));
    }

    private RoleAssignment ownRole(long roleId) {
        RoleAssignment assignment = repository.getAssignment(roleId);
        if (assignment.getPerson().getId() != caller.personId()
                || assignment.getOnBehalfOf().isPresent()) {
            throw new NotFound();
        }
        return assignment;
    }
}
