package se.motesplats.poll.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.service.PollBoard;
import se.motesplats.poll.service.PollService;
import se.motesplats.poll.service.PollSlotRow;
import se.motesplats.poll.service.PollSlotService;
import se.motesplats.poll.service.QuickSlots;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;

/** The dates of a poll: many at once, or one by one. */
@Named
@ViewScoped
public class PollSlotsView implements Serializable {

    @Inject private PollService polls;
    @Inject private PollSlotService slots;
    @Inject private Messages messages;

    private @Nullable Long pollId;
    private @Nullable Long slotId;
    private transient @Nullable PollBoard poll;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private List<DayOfWeek> weekdays = new ArrayList<>();
    private @Nullable String times;
    private final SlotForm one = new SlotForm();

    /** Loads the poll, and the date that is to be moved. */
    public void load() {
        PollBoard board = getPoll();
        if (slotId != null) {
            long wanted = slotId;
            one.fill(
                    board.slots().stream()
                            .filter(s -> s.id() == wanted)
                            .findFirst()
                            .map(PollSlotRow::startsAt)
                            .orElseThrow(NotFound::new));
        }
    }

    /** Adds all that the days and times make. */
    @SuppressWarnings("NullAway")
    public String addMany() {
        Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
        chosen.addAll(weekdays);
        int added = slots.addMany(id(), new QuickSlots(firstDay, lastDay, chosen, times));
        messages.success("poll.slots.added", added);
        return again();
    }

    /** Adds one date, or moves the one of the address. */
    public String saveOne() {
        slots.save(id(), slotId, one.command());
        messages.success(slotId == null ? "poll.slots.addedOne" : "poll.slots.moved");
        return again();
    }

    public String remove(long slot) {
        slots.remove(id(), slot);
        messages.success("poll.slots.removed");
        return again();
    }

    private long id() {
        if (pollId == null) {
            throw new NotFound();
        }
        return pollId;
    }

    private String again() {
        return "/poll/slots.xhtml?faces-redirect=true&poll=" + pollId;
    }

    public PollBoard getPoll() {
        if (poll == null) {
            poll = polls.getToEdit(id());
        }
        return poll;
    }

    public DayOfWeek[] getAllWeekdays() {
        return DayOfWeek.values();
    }

    public SlotForm getOne() {
        return one;
    }

    public @Nullable Long getPollId() {
        return pollId;
    }

    public void setPollId(@Nullable Long pollId) {
        this.pollId = pollId;
    }

    public @Nullable Long getSlotId() {
        return slotId;
    }

    public void setSlotId(@Nullable Long slotId) {
        this.slotId = slotId;
    }

    public @Nullable LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(@Nullable LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public List<DayOfWeek> getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(List<DayOfWeek> weekdays) {
        this.weekdays = weekdays;
    }

    public @Nullable String getTimes() {
        return times;
    }

    public void setTimes(@Nullable String times) {
        this.times = times;
    }
}
