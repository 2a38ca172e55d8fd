package se.motesplats.seat.contact.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.contact.service.NameContact;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.web.NewcomerForm;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.PersonChoice;

/** Who is to speak for a unit, and how long, as it is typed. */
public class ContactForm implements Serializable {

    private @Nullable PersonChoice person;
    private final NewcomerForm newcomer = new NewcomerForm();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String reason;

    NameContact command(long event, long organisation) {
        if (from == null || to == null) {
            throw new NotFound();
        }
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", "{error.seat.contactReason}");
        }
        return new NameContact(event, organisation, who(), from, to, reason);
    }

    private NamePeople.Choice who() {
        PersonChoice chosen = person;
        boolean typed = newcomer.isTyped();
        if ((chosen == null) == !typed) {
            throw new InvalidInput("person", "{error.seat.contactWho}");
        }
        if (chosen != null) {
            return NamePeople.Choice.of(chosen.id());
        }
        if (!newcomer.isNamed()) {
            throw new InvalidInput("givenName", "{error.seat.contactWho}");
        }
        return newcomer.somebody().choice();
    }

    public @Nullable PersonChoice getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonChoice person) {
        this.person = person;
    }

    public NewcomerForm getNewcomer() {
        return newcomer;
    }

    void last(LocalDate first, @Nullable LocalDate end) {
        from = first;
        to = end;
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

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
