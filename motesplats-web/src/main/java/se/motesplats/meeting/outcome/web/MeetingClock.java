package se.motesplats.meeting.outcome.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.outcome.service.OwnerChoice;
import se.motesplats.meeting.outcome.service.PointOutcome;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/**
 * Words of the page on which a meeting is run: how long a point has taken, and who may be given
 * something to do.
 */
@Named
@RequestScoped
public class MeetingClock {

    /** What a script of the page puts the minutes in place of. */
    private static final String MINUTES = "{0}";

    @Inject private LanguageChoice languageChoice;

    /** The minutes gone, as of now. */
    public String now(PointOutcome point) {
        return (point.isOver() ? over(point) : words(point))
                .replace(MINUTES, String.valueOf(point.minutesGone()));
    }

    /** As long as there is time left, or nobody has said how much there is. */
    public String words(PointOutcome point) {
        return said(
                point.planned() == null ? "meeting.clock.free" : "meeting.clock", point.planned());
    }

    /** When it has taken longer than it may. */
    public String over(PointOutcome point) {
        return said("meeting.clock.over", point.planned());
    }

    private String said(String key, @Nullable Integer planned) {
        return texts().format(key, MINUTES, planned == null ? "" : planned.toString());
    }

    /** Somebody by name, or by what they are where the name must not be shown. */
    public String owner(OwnerChoice choice) {
        String name = choice.name();
        String role = texts().name(choice.role());
        String organisation = choice.organisation();
        return (name == null ? texts().getString("meeting.nameWithheld") : name)
                + " ("
                + role
                + (organisation == null ? "" : ", " + organisation)
                + ')';
    }

    private Texts texts() {
        return Texts.of(languageChoice.getLanguage());
    }
}
