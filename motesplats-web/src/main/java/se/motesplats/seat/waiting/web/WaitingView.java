package se.motesplats.seat.waiting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.ReserveLevel;
import se.motesplats.seat.ground.web.UnitPage;
import se.motesplats.seat.naming.service.NominationService;
import se.motesplats.seat.waiting.service.JoinWaitingList;
import se.motesplats.seat.waiting.service.WaitingListService;
import se.motesplats.seat.waiting.service.WaitingOverview;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;
import se.motesplats.shared.told.web.Telling;

/** The waiting lists of municipalities and of an event: join, offer, move up with a reason. */
@Named
@ViewScoped
public class WaitingView extends UnitPage {

    @Inject private transient WaitingListService waiting;
    @Inject private transient NominationService nominations;
    @Inject private transient Messages messages;
    @Inject private Telling telling;

    private final MoveUps moves = new MoveUps();

    private @Nullable PersonChoice person;
    private ReserveLevel level = ReserveLevel.MUNICIPALITY;
    private @Nullable Long offeredList;
    private int offers;
    private transient @Nullable WaitingOverview overview;

    /** Loads what is stored. */
    public void load() {
        overview = waiting.lists(event(), getOrganisationId());
    }

    /** Shows who is offered a seat, and offers it. */
    public @Nullable String offer(WaitingOverview.Line list) {
        offeredList = list.organisationId();
        offers = Math.toIntExact(list.offers());
        return offerAll();
    }

    /** Offers what was chosen last. */
    public @Nullable String offerAll() {
        if (telling.first("offerAll", this::makeOffers)) {
            return null;
        }
        telling.done(this::makeOffers, "pool.waiting.offer.done", offers);
        return again();
    }

    private void makeOffers() {
        waiting.offer(event(), offeredList, offers);
    }

    public int getOffers() {
        return offers;
    }

    public Telling getTelling() {
        return telling;
    }

    public String leave(WaitingOverview.Row row) {
        waiting.leave(row.reserveId());
        messages.success("pool.waiting.left");
        return again();
    }

    public String moveUp(WaitingOverview.Line list) {
        waiting.moveUp(moves.move(list).command());
        messages.success("pool.waiting.moveUp.done");
        return again();
    }

    public List<PersonChoice> findPeople(String typed) {
        return getOrganisationId() == null
                ? List.of()
                : choices(nominations.searchPeople(organisation(), typed));
    }

    public String join() {
        PersonChoice chosen = person;
        if (chosen == null) {
            throw new NotFound();
        }
        waiting.join(new JoinWaitingList(event(), organisation(), chosen.id(), level));
        messages.success("pool.waiting.join.done", chosen.name());
        return again();
    }

    private String again() {
        return to("/seat/waiting.xhtml");
    }

    public MoveUps getMoves() {
        return moves;
    }

    public WaitingOverview getOverview() {
        if (overview == null) {
            overview = waiting.lists(event(), getOrganisationId());
        }
        return overview;
    }

    /** Those who wait and are not first already. */
    public List<WaitingOverview.Row> movable(WaitingOverview.Line list) {
        return list.rows().stream().filter(row -> row.place() > 1).toList();
    }

    public List<ReserveLevel> getLevels() {
        return List.of(ReserveLevel.MUNICIPALITY, ReserveLevel.EVENT);
    }

    public @Nullable PersonChoice getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonChoice person) {
        this.person = person;
    }

    public ReserveLevel getLevel() {
        return level;
    }

    public void setLevel(ReserveLevel level) {
        this.level = level;
    }
}
