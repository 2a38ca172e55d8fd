package se.motesplats.audit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.audit.service.AuditFilter;
import se.motesplats.shared.list.service.Sort;
import se.motesplats.shared.list.web.ListAddress;

/** What the log is searched for, as its address says it. */
public class AuditSearch {

    static final Sort<Order> USUAL = new Sort<>(Order.WHEN, true);

    private @Nullable String event;
    private @Nullable String text;
    private @Nullable String person;
    private @Nullable String table;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String sort;
    private @Nullable String page;

    /** By anything but the time the whole log would have to be read for a page. */
    enum Order {
        WHEN
    }

    /**
     * @param personId whom the words mean; null for all
     */
    AuditFilter filter(@Nullable Long personId) {
        return new AuditFilter(
                event(), personId, table(), day(from), day(to), !order().descending());
    }

    Sort<Order> order() {
        return Sort.of(sort, USUAL);
    }

    @Nullable Long event() {
        return number(event);
    }

    /** One of several who are called alike, as long as the words stand there. */
    @Nullable Long person() {
        return words().isEmpty() ? null : number(person);
    }

    String words() {
        return text == null ? "" : text.strip();
    }

    private static @Nullable Long number(@Nullable String said) {
        return said != null && said.matches("[0-9]{1,18}") ? Long.valueOf(said) : null;
    }

    @Nullable String table() {
        return table != null && table.matches("[a-z_]{1,63}") ? table : null;
    }

    private static @Nullable LocalDate day(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        try {
            LocalDate asked = LocalDate.parse(said);
            return asked.getYear() < 1900 || asked.getYear() > 2200 ? null : asked;
        } catch (DateTimeException none) {
            return null;
        }
    }

    ListAddress address() {
        return new ListAddress("/audit/list.xhtml")
                .keep("event", event())
                .filter("q", words())
                .filter("person", person())
                .filter("table", table())
                .filter("from", day(from))
                .filter("to", day(to))
                .sort(order(), USUAL);
    }

    /** Of whose tabs the page is one. */
    public @Nullable Long getEventId() {
        return event();
    }

    public @Nullable String getEvent() {
        return event;
    }

    public void setEvent(@Nullable String event) {
        this.event = event;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public @Nullable String getTable() {
        return table;
    }

    public void setTable(@Nullable String table) {
        this.table = table;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
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
