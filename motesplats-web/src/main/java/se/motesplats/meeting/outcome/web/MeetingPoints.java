package se.motesplats.meeting.outcome.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import se.motesplats.meeting.outcome.service.MeetingPointService;
import se.motesplats.shared.field.web.Messages;

/** Takes the meeting through its points. */
@Named
@RequestScoped
public class MeetingPoints {

    @Inject private MeetingPointService service;
    @Inject private MeetingOutcomeView outcome;
    @Inject private Messages messages;

    public void start(long itemId) {
        service.start(outcome.getMeetingId(), itemId);
        outcome.show();
    }

    public void stop(long itemId) {
        service.stop(outcome.getMeetingId(), itemId);
        outcome.show();
    }

    public void treat(long itemId) {
        service.treat(outcome.getMeetingId(), itemId);
        outcome.show();
    }

    /** To the next meeting, or to wait for one. */
    public void move(long itemId) {
        Optional<LocalDate> day = service.move(outcome.getMeetingId(), itemId);
        if (day.isPresent()) {
            messages.success("meeting.outcome.moved", day.get());
        } else {
            messages.warn("meeting.outcome.noNext");
        }
        outcome.show();
    }

    public void reopen(long itemId) {
        service.reopen(outcome.getMeetingId(), itemId);
        outcome.show();
    }
}
