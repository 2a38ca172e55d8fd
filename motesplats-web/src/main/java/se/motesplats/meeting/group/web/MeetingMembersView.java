package se.motesplats.meeting.group.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.group.service.AddGroupOrganisation;
import se.motesplats.meeting.group.service.GroupDetails;
import se.motesplats.meeting.group.service.GroupOrganisationRow;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MemberRow;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.organisation.service.OrganisationItem;
import se.motesplats.organisation.service.OrganisationService;
import se.motesplats.shared.field.web.Messages;

/** Organisations and people of a group, now, later and before. */
@Named
@ViewScoped
public class MeetingMembersView extends OfGroup {

    @Inject private transient GroupService groups;
    @Inject private transient MembershipService membership;
    @Inject private transient OrganisationService organisationService;
    @Inject private transient Clock clock;
    @Inject private transient Messages messages;

    private @Nullable GroupDetails details;
    private List<MemberRow> members = List.of();
    private List<GroupOrganisationRow> organisations = List.of();
    private @Nullable Long organisationId;
    private @Nullable String name;
    private @Nullable LocalDate validFrom;

    /** Loads the group of the address and its people. */
    public void load() {
        members = membership.members(group());
        organisations = membership.organisations(group());
        details = groups.get(group());
        validFrom = LocalDate.now(clock);
    }

    /** An organisation takes part from now on. */
    public String addOrganisation() {
        membership.addOrganisation(
                new AddGroupOrganisation(
                        group(),
                        organisationId,
                        name,
                        validFrom == null ? LocalDate.now(clock) : validFrom));
        messages.success("meeting.members.organisationAdded");
        return to("/meeting/members.xhtml");
    }

    /** Those of the tree that can take part, indented by their level. */
    public List<OrganisationItem> getChoices() {
        return organisationService.list(LocalDate.now(clock), "");
    }

    public List<MemberRow> getNow() {
        return members.stream().filter(m -> m.now() || m.later()).toList();
    }

    /** Who sat in it before. */
    public List<MemberRow> getBefore() {
        return members.stream().filter(m -> !m.now() && !m.later()).toList();
    }

    public List<GroupOrganisationRow> getOrganisations() {
        return organisations;
    }

    public GroupDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }
}
