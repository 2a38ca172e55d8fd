package se.motesplats.account.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.GrantRole;
import se.motesplats.account.people.service.PersonDetails;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.account.people.service.RoleItem;
import se.motesplats.shared.Role;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.usecase.service.Problems;

/** What a person may do: the roles, a further one, and their end. */
@Named
@ViewScoped
public class AccountRoles implements Serializable {

    /** Where a role is to hold. */
    public enum Where {
        ORGANISATION,
        EVENT,
        EVERYWHERE
    }

    @Inject private transient PersonService people;
    @Inject private transient Messages messages;
    @Inject private transient Problems problems;
    @Inject private AccountEditView page;

    private Role role = Role.MANAGER;
    private Where where = Where.ORGANISATION;
    private @Nullable Long roleOrganisationId;
    private @Nullable Long eventId;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;

    public String grant() {
        people.grant(
                new GrantRole(
                        page.existing(),
                        role,
                        where == Where.ORGANISATION ? chosenOrganisation() : null,
                        where == Where.EVENT ? chosenEvent() : null,
                        validFrom,
                        validTo));
        messages.success("account.edit.granted", page.getName());
        return page.again();
    }

    /** Without one it is refused: it must never become a role everywhere. */
    private long chosenOrganisation() {
        if (roleOrganisationId == null) {
            problems.add("organisationId", "error.account.chooseOrganisation");
            return 0;
        }
        return roleOrganisationId;
    }

    private long chosenEvent() {
        if (eventId == null) {
            problems.add("eventId", "error.account.chooseEvent");
            return 0;
        }
        return eventId;
    }

    public String end(RoleItem item) {
        people.endRole(item.id());
        messages.success("account.edit.roleEnded", page.getName());
        return page.again();
    }

    public List<RoleItem> getList() {
        PersonDetails details = page.getDetails();
        return details == null ? List.of() : details.roles();
    }

    public Role[] getRoleChoices() {
        return Role.values();
    }

    public Where[] getWhereChoices() {
        return Where.values();
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Where getWhere() {
        return where;
    }

    public void setWhere(Where where) {
        this.where = where;
    }

    public @Nullable Long getRoleOrganisationId() {
        return roleOrganisationId;
    }

    public void setRoleOrganisationId(@Nullable Long roleOrganisationId) {
        this.roleOrganisationId = roleOrganisationId;
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
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
}
