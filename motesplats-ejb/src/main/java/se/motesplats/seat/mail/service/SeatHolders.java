package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.seat.ground.service.SeatContacts;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.shared.SwedishTime;

/** Who has to be told about seats; for mails and reminders, within their transactions. */
@ApplicationScoped
public class SeatHolders {

    @Inject private SeatRepository repository;
    @Inject private UnitRepository units;
    @Inject private HolderRepository holders;
    @Inject private SeatLocks locks;
    @Inject private SeatContacts contacts;
    @Inject private Clock clock;

    /**
     * Everybody who holds a seat at the event. The units are locked until the end of the
     * transaction, so that nobody is named meanwhile and misses what is told.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Nomination> lock(long eventId) {
        locks.lockAllAllocations(eventId);
        return holders.holders(eventId);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Event event(long id) {
        return repository.getEvent(id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Nomination nomination(long id) {
        return holders.getNomination(id);
    }

    /** The nominations with these ids, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Nomination> nominations(List<Long> ids) {
        return ids.stream().map(holders::getNomination).toList();
    }

    /** Who has got the seat that this nomination left; empty while it is free. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Nomination> successor(Nomination ended) {
        // A seat of another list went on to somebody else's unit, which is nobody's business.
        return holders.activeOn(ended.getSeat().getId())
                .filter(next -> next.getAllocation().equals(ended.getAllocation()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Allocation allocation(long id) {
        return repository.getAllocation(id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public AllocationRound round(long id) {
        return repository.getRound(id);
    }

    /** The latest round of the event, however far it has come; null if there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable AllocationRound latestRound(long eventId) {
        return repository.findLatestRound(eventId).orElse(null);
    }

    /** The fixed round of the event; null if there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable AllocationRound fixedRound(long eventId) {
        return repository.findLatestRound(eventId).filter(AllocationRound::isFixed).orElse(null);
    }

    /** The units that hold seats at the event, with their numbers. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AllocationRow> units(long eventId) {
        return units.rows(eventId, null);
    }

    /**
     * The units that have seats of their own without a name, at the fixed round of an event that is
     * planned and not over, with their contacts; for the reminder before the naming deadline.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UnnamedSeats> unnamed(long eventId) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        List<UnitRepository.ToName> rows = units.naming(eventId, today, null, true);
        Map<String, List<Person>> told =
                contacts.of(rows.stream().map(UnitRepository.ToName::path).toList());
        List<UnnamedSeats> found = new ArrayList<>();
        for (UnitRepository.ToName row : rows) {
            found.add(
                    new UnnamedSeats(
                            row.eventId(),
                            row.roundId(),
                            row.allocationId(),
                            row.organisationId(),
                            row.organisationName(),
                            row.deadline(),
                            row.own().granted(),
                            row.own().unnamed(),
                            told.getOrDefault(row.path(), List.of())));
        }
        return found;
    }
}
