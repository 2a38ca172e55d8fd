package se.motesplats.event.calendar.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.EventListItem;
import se.motesplats.event.service.PublicEvent;
import se.motesplats.shared.Language;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.text.web.LanguageChoice;

/** How an event gets into somebody's calendar, and how somebody's calendar follows many. */
@Named
@RequestScoped
public class EventCalendarView {

    private static final String FEED = "/event/calendar.ics";

    @Inject private Settings settings;
    @Inject private LanguageChoice languageChoice;

    /**
     * Whether everybody may put the event into a calendar: it is held, and on known days.
     *
     * @param event null where the address of the page names none
     */
    public boolean isOffered(@Nullable PublicEvent event) {
        return event != null
                && event.facts().published()
                && isHeld(event.facts().status())
                && !event.days().isEmpty();
    }

    /** The same for an event of a list. */
    public boolean offers(EventListItem event) {
        return event.published() && isHeld(event.status()) && event.firstDay() != null;
    }

    private static boolean isHeld(EventStatus status) {
        return status == EventStatus.PLANNED;
    }

    /** For each day of an event the places where it can be put in. */
    public List<AddLinks> days(PublicEvent event) {
        PublicEvent.Facts facts = event.facts();
        String where = where(facts);
        String page = settings.link("/event/view.xhtml?event=" + facts.id());
        return event.days().stream()
                .map(
                        d ->
                                new AddLinks(
                                        facts.title(),
                                        d.date(),
                                        d.startsAt(),
                                        d.endsAt(),
                                        where,
                                        page))
                .toList();
    }

    private static @Nullable String where(PublicEvent.Facts facts) {
        String house =
                Stream.of(facts.venue(), facts.venueAddress())
                        .filter(text -> text != null)
                        .collect(Collectors.joining(", "));
        return house.isEmpty() ? facts.onlineUrl() : house;
    }

    /** The file of one event, from the context root. */
    public String file(long event) {
        return FEED + "?event=" + event + language('&');
    }

    /** The calendar of a series, or of all for null, from the context root. */
    public String feed(@Nullable Long series) {
        return series == null ? FEED + language('?') : FEED + "?series=" + series + language('&');
    }

    /** The same as an address that opens the program which follows calendars. */
    public String follow(@Nullable Long series) {
        return settings.link(feed(series)).replaceFirst("^https?:", "webcal:");
    }

    /** Programs do not say which language they want. */
    private String language(char before) {
        Language language = languageChoice.getLanguage();
        return language == Language.SV ? "" : before + "language=" + language.tag();
    }
}
