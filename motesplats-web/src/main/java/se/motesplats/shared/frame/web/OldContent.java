package se.motesplats.shared.frame.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/** Which pages are about something that is long over, so that they say so ({@code m:old}). */
@Named
@ApplicationScoped
public class OldContent {

    @Inject private Settings settings;
    @Inject private Clock clock;

    /** After how many days; 0 for never. */
    public int getDays() {
        return settings.number(Setting.OLD_DAYS);
    }

    /**
     * Whether what a page is about was over that long ago.
     *
     * @param lastDay null for what has no day
     */
    public boolean isOld(@Nullable LocalDate lastDay) {
        int days = getDays();
        return lastDay != null
                && days > 0
                && lastDay.plusDays(days).isBefore(SwedishTime.dayOf(clock.instant()));
    }
}
