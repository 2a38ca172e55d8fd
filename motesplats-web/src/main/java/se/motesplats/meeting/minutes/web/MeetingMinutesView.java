package se.motesplats.meeting.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.minutes.service.MinutesDetails;
import se.motesplats.meeting.minutes.service.MinutesService;

/** Minutes to read: for members, and for everybody where they are published so. */
@Named
@RequestScoped
public class MeetingMinutesView extends MinutesAddress {

    @Inject private transient MinutesService minutes;

    private @Nullable Integer number;
    private @Nullable MinutesDetails details;

    public void load() {
        details = minutes.get(meeting(), number);
    }

    public MinutesDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    /** The version that the address asks for; null for the one that readers get. */
    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }
}
