package se.motesplats.meeting.call.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.motesplats.meeting.call.service.MeetingCallService;

/** The call to a meeting, for those who take part, and for everybody where the group is open. */
@Named
@RequestScoped
public class MeetingCallView extends OfMeeting {

    @Inject private transient MeetingCallService calls;

    /** Loads the call of the address. */
    public void load() {
        show(calls.get(meeting()));
    }
}
