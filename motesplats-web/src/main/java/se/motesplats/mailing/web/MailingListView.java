package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.PublicEvent;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.outbox.service.MailCounts;
import se.motesplats.outbox.service.MailFilter;
import se.motesplats.outbox.service.MailListItem;
import se.motesplats.outbox.service.MailService;
import se.motesplats.reminder.service.ReminderListItem;
import se.motesplats.reminder.service.ReminderService;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.usecase.service.Caller;

/**
 * The mails of an event with its reminders, or all mails of the system. What is chosen stands in
 * the address.
 */
@Named
@ViewScoped
public class MailingListView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE_SIZE = 25;

    @Inject private MailService mailing;
    @Inject private ReminderService reminders;
    @Inject private EventService events;
    @Inject private Caller caller;
    @Inject private Messages messages;

    private @Nullable Long event;
    private @Nullable String status;
    private @Nullable String text;
    private @Nullable String page;

    private MailFilter filter = new MailFilter(null, null, null);
    private @Nullable String eventTitle;
    private List<MailListItem> mails = List.of();
    private List<ReminderListItem> rules = List.of();
    private MailCounts counts = MailCounts.none();
    private int pageNumber = 1;

    /** Reads the address, whatever it says, and loads one page of the list. */
    public void load() {
        filter = new MailFilter(event, statusIn(status), text == null ? null : text.strip());
        counts = mailing.count(filter);
        int asked = page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        pageNumber = Math.min(Math.max(1, asked), getPages());
        mails = mailing.list(filter, (pageNumber - 1) * PAGE_SIZE, PAGE_SIZE);
        if (event != null) {
            PublicEvent about = events.getPublic(event);
            eventTitle = about.facts().title();
            rules = isSteering() ? reminders.list(event) : List.of();
        }
    }

    private static @Nullable OutboxStatus statusIn(@Nullable String typed) {
        return Arrays.stream(OutboxStatus.values())
                .filter(s -> s.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    public String sendAgain(MailListItem mail) {
        mailing.sendAgain(mail.id(), mail.version());
        messages.success("mailing.again.done", mail.subject());
        return self();
    }

    public String stop(MailListItem mail) {
        mailing.stop(mail.id(), mail.version());
        messages.success("mailing.stop.done", mail.subject());
        return self();
    }

    public String remove(ReminderListItem rule) {
        reminders.remove(rule.id(), rule.version());
        MailingReminderUndo.offer(messages, event, rule);
        return self();
    }

    private String self() {
        return link(filter.status(), pageNumber) + "&faces-redirect=true";
    }

    /** All states that mails are in, with their numbers; first all together. */
    public List<MailStateChoice> getChoices() {
        return MailStateChoice.of(counts, filter.status(), state -> link(state, 1));
    }

    /** Whether more were found than are counted. */
    public boolean isMore() {
        return counts.more();
    }

    /** The same list, another page of it. */
    public String pageLink(int number) {
        return link(filter.status(), number);
    }

    private String link(@Nullable OutboxStatus state, int number) {
        StringBuilder link = new StringBuilder("/mailing/list.xhtml?page=").append(number);
        if (event != null) {
            link.append("&event=").append(event);
        }
        if (state != null) {
            link.append("&status=").append(state.name());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            link.append("&q=").append(URLEncoder.encode(filter.text(), StandardCharsets.UTF_8));
        }
        return link.toString();
    }

    /** Whether the caller steers this event's mailings, and does not only watch over them. */
    public boolean isSteering() {
        return event != null && caller.may(Permission.MAILING_MANAGE, Scope.event(event));
    }

    public boolean isFiltered() {
        return filter.status() != null || (filter.text() != null && !filter.text().isBlank());
    }

    public List<MailListItem> getMails() {
        return mails;
    }

    public List<ReminderListItem> getRules() {
        return rules;
    }

    public int getCount() {
        return counts.found();
    }

    public int getPages() {
        return Math.max(1, (getCount() + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public int getPageNumber() {
        return pageNumber;
    }

    public @Nullable String getEventTitle() {
        return eventTitle;
    }

    public @Nullable Long getEvent() {
        return event;
    }

    public void setEvent(@Nullable Long event) {
        this.event = event;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page;
    }
}
