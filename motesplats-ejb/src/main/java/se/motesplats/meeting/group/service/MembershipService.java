package se.motesplats.meeting.group.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.account.Portrait;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.account.people.service.TypedPeople;
import se.motesplats.account.people.service.TypedPerson;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.Mandate;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.service.OrganisationTree;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** Who sits in a group, for which organisation, from and to which day. Nothing is forgotten. */
@Stateless
@UseCase
public class MembershipService {

    @Inject private GroupRepository repository;
    @Inject private MeetingRights rights;
    @Inject private OrganisationTree organisations;
    @Inject private PersonDirectory people;
    @Inject private TypedPeople typedPeople;
    @Inject private Problems problems;
    @Inject private Event<MembershipChanged> changed;
    @PersistenceContext private EntityManager em;

    /** Who sits in it, will sit and sat, for its members. */
    @AllowLoggedIn
    @ReadOnly
    public List<MemberRow> members(long groupId) {
        MeetingGroup group = repository.get(groupId);
        rights.requireMember(group);
        boolean editor = rights.isSecretary(group);
        LocalDate today = rights.today();
        return repository.people(groupId).stream().map(p -> row(p, today, editor)).toList();
    }

    private static MemberRow row(AppointedRepresentative place, LocalDate today, boolean editor) {
        Person person = place.getPerson();
        CalledAs typed = place.getCalledAs().orElse(null);
        String name = place.getNameForOthers().orElse(null);
        if (name == null && editor && typed != null) {
            // Whoever typed a name goes on reading it: hiding it would tell that it is protected.
            name = typed.getName();
        }
        String email = typed != null ? typed.getEmail() : name != null ? person.getEmail() : null;
        return new MemberRow(
                place.getId(),
                person.getId(),
                name,
                editor ? email : null,
                typed != null ? null : person.getPortrait().map(Portrait::picture).orElse(null),
                place.getRole(),
                place.getOrganisation().map(GroupOrganisation::getId).orElse(null),
                place.getOrganisation().map(GroupOrganisation::getName).orElse(null),
                place.getSubstituteFor()
                        .flatMap(AppointedRepresentative::getNameForOthers)
                        .orElse(null),
                place.getValidFrom(),
                place.getValidTo().orElse(null),
                place.getAppointedBy().orElse(null),
                place.isValidOn(today),
                place.getValidFrom().isAfter(today));
    }

    /** Its organisations, also former ones, for its members. */
    @AllowLoggedIn
    @ReadOnly
    public List<GroupOrganisationRow> organisations(long groupId) {
        rights.requireMember(repository.get(groupId));
        LocalDate today = rights.today();
        return repository.organisations(groupId).stream()
                .map(
                        o ->
                                new GroupOrganisationRow(
                                        o.getId(),
                                        o.getName(),
                                        o.getOrganisation().isPresent(),
                                        o.getValidFrom(),
                                        o.getValidTo().orElse(null),
                                        o.isValidOn(today)))
                .toList();
    }

    /** Refuses whoever does not say who sits in the group. */
    @AllowLoggedIn
    @ReadOnly
    public void requireEdit(long groupId) {
        rights.requireSecretary(repository.get(groupId));
    }

    /**
     * An organisation takes part from a day on.
     *
     * @throws RuleViolation if it does already
     */
    @AllowLoggedIn
    @TakesProblems
    public void addOrganisation(@Valid AddGroupOrganisation command) {
        MeetingGroup group = repository.lock(command.groupId());
        rights.requireSecretary(group);
        Organisation ofTree =
                command.organisationId() == null
                        ? null
                        : organisations.get(command.organisationId());
        String typed = GroupService.blank(command.name());
        if (ofTree == null && typed == null) {
            problems.add("name", "error.meeting.organisationName");
        }
        String name = ofTree == null ? String.valueOf(typed) : ofTree.getName();
        problems.ask(() -> requireNew(command.groupId(), name, command.validFrom()), "name");
        problems.refuse();
        repository.add(
                ofTree == null
                        ? new GroupOrganisation(group, name, command.validFrom())
                        : new GroupOrganisation(group, ofTree, command.validFrom()));
    }

    private void requireNew(long groupId, String name, LocalDate from) {
        repository.organisations(groupId).stream()
                .filter(o -> o.getName().equalsIgnoreCase(name))
                .filter(o -> o.getValidTo().map(to -> !to.isBefore(from)).orElse(true))
                .findAny()
                .ifPresent(
                        taken -> {
                            throw new RuleViolation(
                                    "error.meeting.organisationThere", taken.getName());
                        });
    }

    /**
     * A mandate ends with a day, and access with it; or an organisation takes part no longer than
     * that, and neither do those who speak for it.
     */
    @AllowLoggedIn
    @TakesProblems
    public void end(@Valid EndMandate command) {
        rights.requireSecretary(repository.lock(command.groupId()));
        if (command.placeId() != null) {
            endPlace(command.groupId(), command.placeId(), command.lastDay());
        } else if (command.organisationId() != null) {
            endOrganisation(command.groupId(), command.organisationId(), command.lastDay());
        } else {
            throw new NotFound();
        }
    }

    private void endPlace(long groupId, long placeId, @Nullable LocalDate lastDay) {
        AppointedRepresentative place = place(groupId, placeId);
        problems.ask(() -> Mandate.requireOrder(place.getValidFrom(), lastDay), "lastDay");
        problems.refuse();
        place.endOn(lastDay);
        fire(place);
    }

    private void endOrganisation(long groupId, long organisationId, @Nullable LocalDate lastDay) {
        GroupOrganisation organisation = organisation(groupId, organisationId);
        problems.ask(() -> Mandate.requireOrder(organisation.getValidFrom(), lastDay), "lastDay");
        problems.refuse();
        organisation.endOn(lastDay);
        if (lastDay == null) {
            return;
        }
        repository.people(groupId).stream()
                .filter(p -> p.getOrganisation().filter(organisation::equals).isPresent())
                .filter(p -> p.getValidTo().map(to -> to.isAfter(lastDay)).orElse(true))
                .forEach(
                        p -> {
                            end(p, lastDay);
                            fire(p);
                        });
    }

    /** One that would begin later never was. */
    private static void end(AppointedRepresentative place, LocalDate lastDay) {
        LocalDate before = place.getValidFrom().minusDays(1);
        place.endOn(lastDay.isBefore(before) ? before : lastDay);
    }

    private GroupOrganisation organisation(long groupId, long organisationId) {
        GroupOrganisation organisation = repository.getOrganisation(organisationId);
        if (organisation.getGroup().getId() != groupId) {
            throw new NotFound();
        }
        return organisation;
    }

    /**
     * Gives somebody a place in the group.
     *
     * @return its id
     * @throws RuleViolation if the person has the same place in that time
     */
    @AllowLoggedIn
    @TakesProblems
    public long appoint(@Valid Appoint command) {
        MeetingGroup group = repository.lock(command.groupId());
        rights.requireSecretary(group);
        GroupOrganisation organisation =
                command.groupOrganisationId() == null
                        ? null
                        : organisation(group.getId(), command.groupOrganisationId());
        AppointedRepresentative standsInFor =
                command.role() != GroupRole.SUBSTITUTE || command.substituteForId() == null
                        ? null
                        : place(group.getId(), command.substituteForId());
        requireTyped(command);
        problems.ask(
                () -> AppointedRepresentative.requireOrganisation(command.role(), organisation),
                "groupOrganisationId",
                "role");
        problems.ask(
                () -> Mandate.requireOrder(command.validFrom(), command.validTo()),
                "validTo",
                "validFrom");
        problems.ask(
                () -> requireTakesPart(organisation, command.validFrom()),
                "groupOrganisationId",
                "validFrom");
        problems.ask(
                () -> requireSame(standsInFor, organisation),
                "substituteForId",
                "groupOrganisationId");
        problems.refuse();
        TypedPeople.@Nullable Met met = met(command, organisation);
        Person person = met == null ? known(command.personId()) : met.person();
        requireOnce(command, person);
        AppointedRepresentative place =
                new AppointedRepresentative(
                        group,
                        person,
                        command.role(),
                        command.validFrom(),
                        command.validTo(),
                        GroupService.blank(command.appointedBy()));
        place.speakFor(organisation);
        place.standInFor(standsInFor);
        place.callAs(met == null ? null : met.calledAs());
        repository.add(place);
        repository.flush();
        fire(place);
        return place.getId();
    }

    private void requireTyped(Appoint command) {
        if (command.personId() != null) {
            return;
        }
        if (GroupService.blank(command.givenName()) == null) {
            problems.add("givenName", "error.meeting.personMissing");
        }
        if (GroupService.blank(command.email()) == null) {
            problems.add("email", "error.meeting.emailMissing");
        }
    }

    private static void requireTakesPart(@Nullable GroupOrganisation organisation, LocalDate day) {
        if (organisation != null && !organisation.isValidOn(day)) {
            throw new RuleViolation(
                    "error.meeting.organisationNotThen", organisation.getName(), day);
        }
    }

    private static void requireSame(
            @Nullable AppointedRepresentative representative,
            @Nullable GroupOrganisation organisation) {
        if (representative != null
                && (representative.getRole() != GroupRole.REPRESENTATIVE
                        || !representative
                                .getOrganisation()
                                .equals(java.util.Optional.ofNullable(organisation)))) {
            throw new RuleViolation("error.meeting.substituteForOther");
        }
    }

    private TypedPeople.@Nullable Met met(
            Appoint command, @Nullable GroupOrganisation organisation) {
        if (command.personId() != null) {
            return null;
        }
        return typedPeople.meet(
                new TypedPerson(
                        String.valueOf(command.givenName()),
                        command.familyName() == null ? "" : command.familyName(),
                        String.valueOf(command.email())),
                organisation == null ? null : organisation.getOrganisation().orElse(null));
    }

    private Person known(@Nullable Long personId) {
        if (personId == null || !people.isVisible(personId)) {
            throw new NotFound();
        }
        return em.find(Person.class, personId);
    }

    private void requireOnce(Appoint command, Person person) {
        boolean twice =
                repository.people(command.groupId()).stream()
                        .filter(p -> p.getPerson().equals(person) && p.getRole() == command.role())
                        .filter(
                                p ->
                                        java.util.Objects.equals(
                                                p.getOrganisation()
                                                        .map(GroupOrganisation::getId)
                                                        .orElse(null),
                                                command.groupOrganisationId()))
                        .anyMatch(p -> overlaps(p, command));
        if (twice) {
            throw new RuleViolation("error.meeting.alreadyIn");
        }
    }

    private static boolean overlaps(AppointedRepresentative place, Appoint command) {
        LocalDate to = command.validTo();
        return (to == null || !place.getValidFrom().isAfter(to))
                && place.getValidTo().map(end -> !end.isBefore(command.validFrom())).orElse(true)
                && place.getValidTo().map(end -> !end.isBefore(place.getValidFrom())).orElse(true);
    }

    private AppointedRepresentative place(long groupId, long placeId) {
        AppointedRepresentative place = repository.getPlace(placeId);
        if (place.getGroup().getId() != groupId) {
            throw new NotFound();
        }
        return place;
    }

    private void fire(AppointedRepresentative place) {
        changed.fire(new MembershipChanged(place.getGroup().getId(), place.getPerson().getId()));
    }
}
