package se.motesplats.poll.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.usecase.service.Caller;

/** An entry in the calendars of those who were asked, and nothing else. */
@ApplicationScoped
class OwnAppointment implements PollOutcome {

    static final String KIND = "own";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public List<Target> targets(Caller caller) {
        return List.of(new Target(0, ""));
    }

    @Override
    public @Nullable String make(FinalDate date, long target) {
        return null;
    }

    @Override
    public boolean isChangedByPoll() {
        return true;
    }

    @Override
    public boolean isInCalendarsByPoll() {
        return true;
    }
}
