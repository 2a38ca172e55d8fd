package se.motesplats.meeting.group.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.PersonItem;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.GroupDetails;
import se.motesplats.meeting.group.service.GroupOrganisationRow;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MemberRow;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.shared.field.web.PersonChoice;
import se.motesplats.shared.told.web.Telling;

/** Gives somebody a place in a group. */
@Named
@ViewScoped
public class MeetingAppointView extends OfGroup {

    private static final int SHOWN = 10;

    @Inject private transient GroupService groups;
    @Inject private transient MembershipService membership;
    @Inject private transient PersonService people;
    @Inject private transient Clock clock;
    @Inject private Telling telling;

    private final PlaceForm form = new PlaceForm();

    private @Nullable GroupDetails details;
    private List<GroupOrganisationRow> organisations = List.of();
    private List<MemberRow> representatives = List.of();

    /** Loads the group of the address. */
    public void load() {
        details = groups.getToEdit(group());
        organisations =
                membership.organisations(group()).stream()
                        .filter(o -> o.validTo() == null || o.now())
                        .toList();
        representatives =
                membership.members(group()).stream()
                        .filter(m -> m.role() == GroupRole.REPRESENTATIVE)
                        .filter(m -> m.now() || m.later())
                        .toList();
        form.setValidFrom(LocalDate.now(clock));
    }

    public @Nullable String save() {
        Appoint command = form.command(group());
        if (telling.first("save", () -> membership.appoint(command))) {
            return null;
        }
        telling.done(
                () -> membership.appoint(command),
                "meeting.appoint.done",
                form.name(),
                form.getRole());
        return to("/meeting/members.xhtml");
    }

    /** People for the picker. */
    public List<PersonChoice> findPeople(String typed) {
        return people.search(typed, SHOWN).stream().map(MeetingAppointView::choice).toList();
    }

    private static PersonChoice choice(PersonItem person) {
        return new PersonChoice(
                person.id(), person.name(), Objects.requireNonNullElse(person.organisation(), ""));
    }

    public GroupDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    public List<GroupOrganisationRow> getOrganisations() {
        return organisations;
    }

    public List<MemberRow> getRepresentatives() {
        return representatives;
    }

    public Telling getTelling() {
        return telling;
    }

    public PlaceForm getForm() {
        return form;
    }
}
