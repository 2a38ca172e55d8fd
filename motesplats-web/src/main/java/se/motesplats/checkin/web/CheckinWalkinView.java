package se.motesplats.checkin.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.web.TypedNewcomer;
import se.motesplats.checkin.service.ArrivalService;
import se.motesplats.checkin.service.DoorBoard;
import se.motesplats.checkin.service.DoorService;
import se.motesplats.checkin.service.WalkIn;
import se.motesplats.checkin.service.WalkedIn;
import se.motesplats.event.web.OfEvent;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/** Somebody came without a seat. */
@Named
@ViewScoped
public class CheckinWalkinView extends OfEvent {

    @Inject private ArrivalService arrivals;
    @Inject private DoorService door;
    @Inject private Settings settings;
    @Inject private Messages messages;

    private transient @Nullable DoorBoard board;
    private transient @Nullable List<DoorBoard.Unit> units;
    private final TypedNewcomer person = new TypedNewcomer();
    private @Nullable Long organisationId;
    private final String scanId = UUID.randomUUID().toString();

    public void load() {
        getBoard();
    }

    public String walkIn() {
        WalkedIn done =
                door.walkIn(
                        new WalkIn(
                                event(),
                                person.getGivenName(),
                                person.getFamilyName(),
                                person.getEmail().isBlank() ? null : person.getEmail().strip(),
                                organisationId == null ? 0L : organisationId,
                                scanId));
        messages.success(
                done.instead() ? "checkin.walkin.doneInstead" : "checkin.walkin.done",
                done.name(),
                done.code());
        return to("/checkin/walkin.xhtml");
    }

    public int getMinutes() {
        return settings.number(Setting.NO_SHOW_MINUTES);
    }

    public List<DoorBoard.Unit> getUnits() {
        if (units == null) {
            units = door.organisations(event());
        }
        return units;
    }

    public DoorBoard getBoard() {
        if (board == null) {
            board = arrivals.board(event());
        }
        return board;
    }

    public TypedNewcomer getPerson() {
        return person;
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }
}
