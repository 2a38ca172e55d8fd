package se.motesplats.account.own.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.own.service.AppointDeputy;
import se.motesplats.account.own.service.OwnDetails;
import se.motesplats.account.own.service.OwnService;
import se.motesplats.account.people.service.PersonItem;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.account.people.service.RoleItem;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;
import se.motesplats.shared.usecase.service.Problems;

/** Who stands in for the caller, and for how long. */
@Named
@ViewScoped
public class DeputiesView implements Serializable {

    private static final String AGAIN = "/account/deputies.xhtml?faces-redirect=true";
    private static final int CHOICES = 10;

    @Inject private transient OwnService own;
    @Inject private transient PersonService people;
    @Inject private transient Messages messages;
    @Inject private transient Problems problems;
    @Inject private transient Clock clock;

    private List<RoleItem> roles = List.of();
    private List<RoleItem> deputies = List.of();
    private @Nullable Long roleId;
    private @Nullable PersonChoice deputy;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    public void load() {
        OwnDetails me = own.get();
        roles = me.roles().stream().filter(RoleItem::deputyPossible).toList();
        deputies = me.deputies();
        from = LocalDate.now(clock);
        if (!roles.isEmpty()) {
            roleId = roles.get(0).id();
        }
    }

    public List<PersonChoice> find(String text) {
        return people.search(text, CHOICES).stream().map(DeputiesView::choice).toList();
    }

    private static PersonChoice choice(PersonItem person) {
        return new PersonChoice(
                person.id(),
                person.name(),
                person.organisation() == null ? "" : person.organisation());
    }

    public String appoint() {
        if (roleId == null) {
            problems.add("roleId", "error.account.deputyRole");
        }
        if (deputy == null) {
            problems.add("deputy", "field.person.wrong");
        }
        if (from == null) {
            problems.add("from", "field.date.wrong");
        }
        if (to == null) {
            problems.add("to", "field.date.wrong");
        }
        own.appoint(
                new AppointDeputy(
                        roleId == null ? 0 : roleId,
                        deputy == null ? 0 : deputy.id(),
                        from == null ? LocalDate.MIN : from,
                        to == null ? LocalDate.MIN : to));
        messages.success("account.deputies.appointed", deputy == null ? "" : deputy.name());
        return AGAIN;
    }

    public String end(RoleItem item) {
        own.endDeputy(item.id());
        String name = item.person();
        if (name == null) {
            messages.success("account.deputies.endedProtected");
        } else {
            messages.success("account.deputies.ended", name);
        }
        return AGAIN;
    }

    public List<RoleItem> getRoles() {
        return roles;
    }

    public List<RoleItem> getDeputies() {
        return deputies;
    }

    public @Nullable Long getRoleId() {
        return roleId;
    }

    public void setRoleId(@Nullable Long roleId) {
        this.roleId = roleId;
    }

    public @Nullable PersonChoice getDeputy() {
        return deputy;
    }

    public void setDeputy(@Nullable PersonChoice deputy) {
        this.deputy = deputy;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
