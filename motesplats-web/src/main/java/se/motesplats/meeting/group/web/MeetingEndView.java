package se.motesplats.meeting.group.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.group.service.EndMandate;
import se.motesplats.meeting.group.service.GroupDetails;
import se.motesplats.meeting.group.service.GroupOrganisationRow;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MemberRow;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.told.web.Telling;

/** Says until when somebody sits in a group, or an organisation takes part. */
@Named
@ViewScoped
public class MeetingEndView extends OfGroup {

    @Inject private transient GroupService groups;
    @Inject private transient MembershipService membership;
    @Inject private transient Clock clock;
    @Inject private Telling telling;

    private @Nullable Long placeId;
    private @Nullable Long organisationId;
    private @Nullable GroupDetails details;
    private @Nullable MemberRow place;
    private @Nullable GroupOrganisationRow organisation;
    private @Nullable LocalDate lastDay;

    /** Loads the place or the organisation of the address. */
    public void load() {
        details = groups.getToEdit(group());
        place =
                membership.members(group()).stream()
                        .filter(m -> Objects.equals(m.id(), placeId))
                        .findFirst()
                        .orElse(null);
        organisation =
                membership.organisations(group()).stream()
                        .filter(o -> Objects.equals(o.id(), organisationId))
                        .findFirst()
                        .orElse(null);
        if (place != null) {
            lastDay = place.validTo();
        } else if (organisation != null) {
            lastDay = organisation.validTo();
        } else {
            throw new NotFound();
        }
        lastDay = lastDay == null ? LocalDate.now(clock) : lastDay;
    }

    /** Ends it with the day that was typed; without one it goes on. */
    public @Nullable String save() {
        EndMandate command = new EndMandate(group(), placeId, organisationId, lastDay);
        if (telling.first("save", () -> membership.end(command))) {
            return null;
        }
        if (lastDay == null) {
            telling.done(() -> membership.end(command), "meeting.end.open", getWho());
        } else {
            telling.done(() -> membership.end(command), "meeting.end.done", getWho(), lastDay);
        }
        return to("/meeting/members.xhtml");
    }

    /** Of whom the page is; empty when that person must not be named. */
    public String getWho() {
        MemberRow row = place;
        if (row != null) {
            return Objects.requireNonNullElse(row.name(), "");
        }
        return organisation == null ? "" : organisation.name();
    }

    public Telling getTelling() {
        return telling;
    }

    public @Nullable MemberRow getPlace() {
        return place;
    }

    public GroupDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    public @Nullable Long getPlaceId() {
        return placeId;
    }

    public void setPlaceId(@Nullable Long placeId) {
        this.placeId = placeId;
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
