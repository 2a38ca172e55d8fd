package se.motesplats.event.page.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.page.service.SeriesPage;
import se.motesplats.event.page.service.SeriesPageService;
import se.motesplats.event.service.EventFilter;
import se.motesplats.event.service.EventFilter.Period;
import se.motesplats.event.service.EventListItem;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.PublicEvent;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.usecase.service.Caller;

/** The page of a series, for everybody: what it is, what comes, what was, whom to ask. */
@Named
@RequestScoped
public class SeriesAboutView {

    private static final int MOST_COMING = 6;

    /** More stand in the list. */
    private static final int MOST_PAST = 12;

    @Inject private SeriesPageService pages;
    @Inject private EventService events;
    @Inject private Caller caller;

    private @Nullable Long id;
    private @Nullable SeriesPage page;
    private List<EventListItem> coming = List.of();
    private List<EventListItem> past = List.of();
    private PublicEvent.@Nullable Facts nearest;

    /** Loads the series of the address. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        page = pages.get(id);
        coming = events.list(new EventFilter(Period.COMING, id, null), 0, MOST_COMING);
        past = events.list(new EventFilter(Period.PAST, id, null), 0, MOST_PAST);
        nearest =
                Stream.concat(coming.stream(), past.stream())
                        .findFirst()
                        .map(event -> events.getPublic(event.id()).facts())
                        .orElse(null);
    }

    /** Whom to ask: the contact person of the next event, else of the last; null if unnamed. */
    public @Nullable String getContactName() {
        return nearest == null ? null : nearest.contactName();
    }

    public @Nullable String getContactPhone() {
        return nearest == null ? null : nearest.contactPhone();
    }

    /** Null for none that the caller may see. */
    public @Nullable Long getContactPicture() {
        return nearest == null ? null : nearest.contactPicture(caller.isAnonymous());
    }

    public boolean isEditable() {
        return caller.grants().allowEverywhere(Permission.EVENT_EDIT);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public SeriesPage getPage() {
        return Objects.requireNonNull(page);
    }

    public List<EventListItem> getComing() {
        return coming;
    }

    public List<EventListItem> getPast() {
        return past;
    }
}
