package se.motesplats.meeting.outcome.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.sitting.service.SittingService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.UseCase;

/** Takes a meeting through its points: how long each takes, and whether it is done with it. */
@Stateless
@UseCase
public class MeetingPointService {

    @Inject private OutcomeDesk desk;
    @Inject private OutcomeRepository repository;
    @Inject private PointMoves moves;
    @Inject private SittingService sitting;

    /**
     * The point is talked about from now on; the one before makes a pause.
     *
     * @throws RuleViolation if the meeting is over
     */
    @AllowLoggedIn
    public void start(long meetingId, long itemId) {
        Meeting meeting = desk.toWrite(meetingId);
        meeting.requireOpen();
        moves.start(meeting, desk.item(meeting, itemId));
    }

    /** The point makes a pause. */
    @AllowLoggedIn
    public void stop(long meetingId, long itemId) {
        moves.stop(meetingId, desk.item(desk.toWrite(meetingId), itemId));
    }

    /**
     * The meeting is done with the point.
     *
     * @throws RuleViolation if it has gone on to another meeting
     */
    @AllowLoggedIn
    public void treat(long meetingId, long itemId) {
        AgendaItem item = desk.item(desk.toWrite(meetingId), itemId);
        if (item.getState() == AgendaItemState.MOVED) {
            throw new RuleViolation("error.meeting.pointDecided", item.getState());
        }
        moves.stop(meetingId, item);
        item.become(AgendaItemState.TREATED, null);
    }

    /**
     * The point goes on to the next meeting of the group, with what was said about it. Pressed
     * twice it goes there once.
     *
     * @return the day of that meeting; empty if none is planned, for which it waits then
     * @throws RuleViolation for a point that every meeting has
     */
    @AllowLoggedIn
    public Optional<LocalDate> move(long meetingId, long itemId) {
        Meeting meeting = desk.toMove(meetingId);
        return moves.move(meeting, desk.item(meeting, itemId)).map(Meeting::getDay);
    }

    /**
     * Takes back that the meeting is done with the point, or that it goes on.
     *
     * @throws RuleViolation if people have been called to the later meeting with it
     */
    @AllowLoggedIn
    public void reopen(long meetingId, long itemId) {
        Meeting meeting = desk.toMove(meetingId);
        AgendaItem item = desk.item(meeting, itemId);
        if (item.getState() == AgendaItemState.MOVED) {
            moves.moveBack(meeting, item);
        } else {
            item.become(AgendaItemState.AGREED, null);
        }
    }

    /**
     * A point that waits for a meeting comes to this one; one that has come stays as it is.
     *
     * @throws NotFound if it is none that waits for a meeting of this group
     */
    @AllowLoggedIn
    public void take(long meetingId, long itemId) {
        Meeting meeting = desk.toMove(meetingId);
        meeting.requireOpen();
        AgendaItem item = repository.getItem(itemId);
        if (!item.getMeeting().getGroup().equals(meeting.getGroup())
                || item.getState() != AgendaItemState.MOVED
                || !item.getMeeting().start().isBefore(meeting.start())) {
            throw new NotFound();
        }
        if (repository.waiting(meeting.getGroup().getId()).contains(item)) {
            moves.carry(item, meeting);
        }
    }

    /**
     * The meeting is over: the points that are named go on, no point is talked about, and everybody
     * who got something to do is told.
     *
     * @throws RuleViolation if it was held or cancelled before
     */
    @AllowLoggedIn
    public void hold(@Valid HoldMeeting command) {
        Meeting meeting = desk.toMove(command.meetingId());
        for (long itemId : command.moving()) {
            AgendaItem item = desk.item(meeting, itemId);
            if (item.getPart() != AgendaItemPart.STANDING
                    && item.getState() == AgendaItemState.AGREED) {
                moves.move(meeting, item);
            }
        }
        sitting.hold(command.meetingId());
    }
}
