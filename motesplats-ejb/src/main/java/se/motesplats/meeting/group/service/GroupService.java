package se.motesplats.meeting.group.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Portrait;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.MeetingPlace;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.service.OrganisationTree;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** Groups: what there are, what they are for, and how they usually meet. */
@Stateless
@UseCase
public class GroupService {

    /** The organisation at the top, whose groups these are where nobody says otherwise. */
    private static final long REGION = 1;

    @Inject private GroupRepository repository;
    @Inject private MeetingRights rights;
    @Inject private OrganisationTree organisations;
    @Inject private Settings settings;
    @Inject private Caller caller;
    @Inject private Problems problems;

    /** Groups that the caller may read, and open ones, in the order of their names. */
    @AllowEveryone
    @ReadOnly
    public List<GroupListItem> list(GroupFilter filter, int first, int max) {
        return repository.list(rights.reading(), filter, rights.today(), first, max);
    }

    @AllowEveryone
    @ReadOnly
    public int count(GroupFilter filter) {
        return repository.count(rights.reading(), filter);
    }

    /**
     * A group, as much of it as the caller may read: everybody reads about one that is open.
     *
     * @throws NotFound if there is none for the caller
     */
    @AllowEveryone
    @ReadOnly
    public GroupDetails get(long groupId) {
        MeetingGroup group = repository.get(groupId);
        boolean member = rights.isMember(group);
        if (!member && !(group.isOpen() && group.getStatus() != GroupStatus.ENDED)) {
            throw new NotFound();
        }
        return details(group, member);
    }

    /** The same for those who prepare its meetings. */
    @AllowLoggedIn
    @ReadOnly
    public GroupDetails getToEdit(long groupId) {
        MeetingGroup group = repository.get(groupId);
        rights.requireSecretary(group);
        return details(group, true);
    }

    private GroupDetails details(MeetingGroup group, boolean member) {
        return GroupDetails.of(
                group,
                member,
                rights.isSecretary(group),
                repository.organisations(group.getId()).stream()
                        .filter(o -> o.isValidOn(rights.today()))
                        .map(GroupOrganisation::getName)
                        .distinct()
                        .toList(),
                contacts(group));
    }

    /** Whom others ask: the group's contacts, or else whom the application names. */
    private List<GroupContact> contacts(MeetingGroup group) {
        Map<Long, GroupContact> contacts = new LinkedHashMap<>();
        for (AppointedRepresentative place : repository.people(group.getId(), rights.today())) {
            if (place.getRole() == GroupRole.CONTACT) {
                place.getNameForOthers()
                        .ifPresent(
                                name ->
                                        contacts.put(
                                                place.getPerson().getId(), contact(place, name)));
            }
        }
        return contacts.isEmpty()
                ? List.of(
                        new GroupContact(
                                settings.text(Setting.CONTACT_NAME),
                                settings.text(Setting.CONTACT_PHONE),
                                null))
                : List.copyOf(contacts.values());
    }

    private static GroupContact contact(AppointedRepresentative place, String name) {
        if (place.getCalledAs().isPresent()) {
            return new GroupContact(name, null, null);
        }
        return new GroupContact(
                name,
                place.getPerson().getPhone().orElse(null),
                place.getPerson()
                        .getPortrait()
                        .filter(Portrait::forAll)
                        .map(Portrait::picture)
                        .orElse(null));
    }

    /** Organisations for which the caller may make groups, the uppermost first. */
    @Allow(Permission.MEETING_EDIT)
    @ReadOnly
    public List<GroupOwner> owners() {
        return repository.owners(
                caller.grants().allowEverywhere(Permission.MEETING_EDIT),
                caller.grants().organisationPaths(Permission.MEETING_EDIT),
                rights.today());
    }

    /**
     * Makes a group or changes one.
     *
     * @return its id
     */
    @AllowLoggedIn
    @TakesProblems
    public long save(@Valid SaveGroup command) {
        MeetingGroup group = command.id() == null ? null : repository.lock(command.id());
        if (group != null) {
            rights.requireSecretary(group);
        }
        Organisation owner = group == null ? owner(command.ownerId()) : group.getOwner();
        String place = blank(command.place());
        String link = blank(command.joinLink());
        problems.ask(() -> MeetingPlace.requirePlace(command.mode(), place), "place", "mode");
        problems.ask(() -> MeetingPlace.requireLink(command.mode(), link), "joinLink", "mode");
        problems.refuse();
        if (group == null) {
            group = new MeetingGroup(owner, command.name().strip());
            fill(group, command, new MeetingPlace(command.mode(), place, link));
            repository.add(group);
            repository.flush();
        } else {
            group.requireVersion(command.version());
            fill(group, command, new MeetingPlace(command.mode(), place, link));
        }
        return group.getId();
    }

    /** The organisation whose the new group is; the caller makes groups there. */
    private Organisation owner(@Nullable Long ownerId) {
        Organisation owner = organisations.get(Objects.requireNonNullElse(ownerId, REGION));
        caller.require(Permission.MEETING_EDIT, owner.scope());
        return owner;
    }

    private static void fill(MeetingGroup group, SaveGroup command, MeetingPlace place) {
        group.describe(
                command.name().strip(), blank(command.purpose()), command.status(), command.open());
        group.usually(
                command.weekday(),
                command.startsAt(),
                command.minutes(),
                place,
                command.collectDays());
        group.remindBefore(command.remindDays());
    }

    static @Nullable String blank(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
