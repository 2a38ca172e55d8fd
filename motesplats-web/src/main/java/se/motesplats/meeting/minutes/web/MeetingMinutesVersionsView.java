package se.motesplats.meeting.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.minutes.service.MinutesDetails;
import se.motesplats.meeting.minutes.service.MinutesService;
import se.motesplats.meeting.minutes.service.MinutesVersionRow;
import se.motesplats.shared.text.service.TextDifference;

/** The versions of minutes, and what is different between two of them. */
@Named
@RequestScoped
public class MeetingMinutesVersionsView extends MinutesAddress {

    @Inject private transient MinutesService minutes;

    private @Nullable Integer before;
    private @Nullable Integer after;
    private @Nullable MinutesDetails details;
    private @Nullable TextDifference difference;

    /** Loads the versions; where the address names none, the latest two are compared. */
    public void load() {
        details = minutes.get(meeting(), null);
        List<MinutesVersionRow> versions = details.versions();
        if (versions.size() > 1) {
            after = after == null ? Integer.valueOf(versions.get(0).number()) : after;
            before = before == null ? Integer.valueOf(versions.get(1).number()) : before;
            difference = minutes.difference(meeting(), before, after);
        }
    }

    public MinutesDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    /** Null where there is only one version. */
    public @Nullable TextDifference getDifference() {
        return difference;
    }

    public @Nullable Integer getBefore() {
        return before;
    }

    public void setBefore(@Nullable Integer before) {
        this.before = before;
    }

    public @Nullable Integer getAfter() {
        return after;
    }

    public void setAfter(@Nullable Integer after) {
        this.after = after;
    }
}
