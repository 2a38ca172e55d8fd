package se.motesplats.mailing.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.outbox.service.MailFilter;
import se.motesplats.shared.list.service.Sort;
import se.motesplats.shared.list.web.ListAddress;
import se.motesplats.shared.list.web.ListChoice;

/** What a list of mails is searched for, as its address says it. */
public class MailSearch implements Serializable {

    private enum Order {
        WHEN
    }

    private static final Sort<Order> USUAL = new Sort<>(Order.WHEN, true);

    private @Nullable Long event;
    private @Nullable String status;
    private @Nullable String text;
    private @Nullable String mailing;
    private @Nullable String sort;
    private @Nullable String page;

    MailFilter filter() {
        return new MailFilter(
                event,
                ListChoice.among(OutboxStatus.values(), status),
                text == null ? null : text.strip(),
                event != null && mailing != null && mailing.matches("[0-9]{1,18}")
                        ? Long.valueOf(mailing)
                        : null,
                !order().descending());
    }

    Sort<?> order() {
        return Sort.of(sort, USUAL);
    }

    ListAddress address() {
        MailFilter filter = filter();
        return new ListAddress("/mailing/list.xhtml")
                .keep("event", event)
                .filter("mailing", filter.mailing())
                .filter("status", filter.status())
                .filter("q", filter.text())
                .sort(order(), USUAL);
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

    public @Nullable String getMailing() {
        return mailing;
    }

    public void setMailing(@Nullable String mailing) {
        this.mailing = mailing;
    }

    public @Nullable String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = sort;
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page;
    }
}
