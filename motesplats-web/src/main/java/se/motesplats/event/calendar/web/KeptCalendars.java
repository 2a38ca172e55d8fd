package se.motesplats.event.calendar.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.calendar.service.PublicCalendarService;
import se.motesplats.shared.Language;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.database.service.ChangeMark;

/**
 * The calendars that programs come for again and again, kept as they were written while nothing has
 * changed that strangers see, and the day has not: programs come at all hours, and nearly always
 * nothing is new.
 */
@ApplicationScoped
class KeptCalendars {

    private static final int MOST = 50;

    @Inject private PublicCalendarService calendars;
    @Inject private ChangeMark mark;
    @Inject private Clock clock;

    /** Latest used last. */
    private final Map<Key, Kept> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
                            return size() > MOST;
                        }
                    });

    private record Key(@Nullable Long series, Language language) {}

    /** What a calendar is true for. */
    private record Moment(long mark, LocalDate day) {}

    private record Kept(Moment moment, File file) {}

    /**
     * A calendar as it goes out.
     *
     * @param tag another one for other content
     */
    record File(String content, String tag) {}

    /** The calendar of a series, or of all; {@code NotFound} as the service says it. */
    File get(@Nullable Long series, Language language) {
        Key key = new Key(series, language);
        OptionalLong latest = mark.read();
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Kept known = kept.get(key);
        if (latest.isPresent()) {
            Moment now = new Moment(latest.getAsLong(), today);
            if (known != null && known.moment().equals(now)) {
                return known.file();
            }
            File file = write(series, language);
            kept.put(key, new Kept(now, file));
            return file;
        }
        return write(series, language);
    }

    private File write(@Nullable Long series, Language language) {
        String content = calendars.feed(series, language);
        return new File(content, CalendarAnswer.tag(content));
    }
}
