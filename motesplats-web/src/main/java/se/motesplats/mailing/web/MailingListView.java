package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventService;
import se.motesplats.outbox.service.MailCounts;
import se.motesplats.outbox.service.MailFilter;
import se.motesplats.outbox.service.MailService;
import se.motesplats.outbox.service.Mailing;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.list.service.ColumnService;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.web.ListColumn;
import se.motesplats.shared.list.web.ListFrame;
import se.motesplats.shared.usecase.service.Caller;

/**
 * The mails of an event by mailings and one by one, or all mails of the system. What is chosen
 * stands in the address.
 */
@Named
@ViewScoped
public class MailingListView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE_SIZE = 25;

    private static final List<ListColumn> COLUMNS =
            List.of(
                    ListColumn.always("subject", "mailing.subject"),
                    ListColumn.usual("to", "mailing.to"),
                    ListColumn.always("status", "mailing.status"),
                    ListColumn.usual("when", "mailing.when").sortedDown());

    @Inject private MailService mailing;
    @Inject private EventService events;
    @Inject private ColumnService columns;
    @Inject private Caller caller;

    private final MailSearch search = new MailSearch();

    private @Nullable String eventTitle;
    private List<Mailing> rows = List.of();
    private MailCounts counts = MailCounts.none();
    private @Nullable ListFrame list;
    private int count;

    /** Reads the address, whatever it says, and loads one page of the list. */
    public void load() {
        MailFilter filter = search.filter();
        Long event = search.getEvent();
        counts = mailing.count(filter);
        ListFrame frame =
                new ListFrame(
                                ListName.MAILS,
                                search.address(),
                                search.order(),
                                COLUMNS,
                                columns.switched(ListName.MAILS))
                        .pill("mailing", "mailing.one", subject(filter))
                        .pill("q", "mailing.search", filter.text());
        if (event != null && filter.isByMailing()) {
            count = mailing.countMailings(event);
            int before = frame.turn(search.getPage(), count, PAGE_SIZE);
            rows = mailing.mailings(event, filter.oldestFirst(), before, PAGE_SIZE);
        } else {
            count = counts.found();
            int before = frame.turn(search.getPage(), count, PAGE_SIZE);
            rows = mailing.list(filter, before, PAGE_SIZE).stream().map(Mailing::of).toList();
        }
        list = frame;
        eventTitle = event == null ? null : events.getPublic(event).facts().title();
    }

    private @Nullable String subject(MailFilter filter) {
        return filter.mailing() == null ? null : mailing.get(filter.mailing()).mail().subject();
    }

    /** The address of what is shown, to come back to. */
    String self() {
        String here = list == null ? search.address().here() : list.here();
        return here + (here.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** The mails of one mailing. */
    public String open(Mailing one) {
        return search.address().with("mailing", String.valueOf(one.first().id()));
    }

    /** All states that mails are in, with their numbers; first all together. */
    public List<MailStateChoice> getChoices() {
        return MailStateChoice.of(
                counts,
                search.filter().status(),
                state -> search.address().with("status", state == null ? "" : state.name()));
    }

    /** Whether more were found than are counted. */
    public boolean isMore() {
        return counts.more();
    }

    /** Whether rows are mailings, and not only mails. */
    public boolean isByMailing() {
        return search.filter().isByMailing();
    }

    MailCounts counts() {
        return counts;
    }

    /** Whether the caller steers this event's mailings, and does not only watch over them. */
    public boolean isSteering() {
        Long event = search.getEvent();
        return event != null && caller.may(Permission.MAILING_MANAGE, Scope.event(event));
    }

    public List<Mailing> getRows() {
        return rows;
    }

    /** How many rows there are on all pages. */
    public int getCount() {
        return count;
    }

    /** How many mails these are. */
    public int getMails() {
        return counts.found();
    }

    public @Nullable ListFrame getList() {
        return list;
    }

    public @Nullable String getEventTitle() {
        return eventTitle;
    }

    public MailSearch getSearch() {
        return search;
    }
}
