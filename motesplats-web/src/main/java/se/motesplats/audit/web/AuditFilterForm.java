package se.motesplats.audit.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.audit.service.AuditFilter;
import se.motesplats.shared.field.web.PersonChoice;

/** What the log is searched for. */
public class AuditFilterForm implements Serializable {

    private @Nullable Long eventId;
    private @Nullable PersonChoice person;
    private @Nullable String table;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    AuditFilter filter() {
        return new AuditFilter(eventId, person == null ? null : person.id(), table, from, to);
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }

    public @Nullable PersonChoice getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonChoice person) {
        this.person = person;
    }

    public @Nullable String getTable() {
        return table;
    }

    public void setTable(@Nullable String table) {
        this.table = table;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
