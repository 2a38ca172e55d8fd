package se.motesplats.seat.naming.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.ground.web.EventPage;
import se.motesplats.seat.naming.service.NamePool;
import se.motesplats.seat.naming.service.NominationRow;
import se.motesplats.seat.naming.service.PoolPeople;
import se.motesplats.seat.naming.service.PoolPeopleService;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;

/** Who has the seats of a pool: give them to those who are to have them, or to somebody else. */
@Named
@ViewScoped
public class PoolPeopleView extends EventPage {

    @Inject private transient PoolPeopleService seats;
    @Inject private transient Messages messages;

    private @Nullable AllocationPurpose purpose;
    private @Nullable PersonChoice person;
    private transient @Nullable PoolPeople people;

    /** Looks whether there is such a pool. */
    public void load() {
        getPeople();
    }

    /** All who are to have a seat and have none at the event get one. */
    public String nameAll() {
        List<Long> ids =
                getPeople().seatless().stream().map(PoolPeople.Candidate::personId).toList();
        seats.name(new NamePool(event(), pool(), ids));
        messages.success("seat.pool.named", ids.size());
        return again();
    }

    public String nameOne() {
        if (person == null) {
            throw new InvalidInput("person", "{error.seat.nobodyChosen}");
        }
        seats.name(new NamePool(event(), pool(), List.of(person.id())));
        messages.success("seat.pool.named", 1);
        return again();
    }

    public String withdraw(NominationRow row) {
        seats.withdraw(row.nominationId());
        messages.success("seat.pool.withdrawn");
        return again();
    }

    /** The other of the two ways of taking part. */
    public String changeMode(NominationRow row) {
        SeatMode other = Objects.requireNonNull(row.mode()).other();
        seats.changeMode(row.nominationId(), other);
        tellMode(messages, row.name(), other);
        return again();
    }

    /** Whether some take part on site and some online. */
    public boolean isHybrid() {
        return getPeople().people().stream().anyMatch(row -> row.mode() != null);
    }

    public List<PersonChoice> findPeople(String text) {
        return choices(seats.searchPeople(event(), text));
    }

    private String again() {
        return to("/seat/pool-people.xhtml") + "&purpose=" + pool();
    }

    private AllocationPurpose pool() {
        if (purpose == null) {
            throw new NotFound();
        }
        return purpose;
    }

    public PoolPeople getPeople() {
        if (people == null) {
            people = seats.people(event(), pool());
        }
        return people;
    }

    public @Nullable AllocationPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable AllocationPurpose purpose) {
        this.purpose = purpose;
    }

    public @Nullable PersonChoice getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonChoice person) {
        this.person = person;
    }
}
