package se.motesplats.signup.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.answer.service.SeatOffer;

/**
 * Everything about one event for somebody who has, or had, a seat there.
 *
 * @param seat the seat that counts: the active one, or the last
 * @param active whether it gives the right to choose sessions
 * @param atTheHouse whether the person comes to the place: only there are a door and food
 * @param lastDay until when choices can be changed; null while there is nothing to choose
 * @param open whether they can be changed now
 * @param items the sessions to choose from, in the order of time
 */
public record OwnSignup(
        SeatOffer seat,
        boolean active,
        boolean atTheHouse,
        @Nullable String venueAddress,
        @Nullable String onlineUrl,
        List<Hours> hours,
        boolean programme,
        @Nullable LocalDate lastDay,
        boolean open,
        List<SignupItem> items) {

    /** When a day of the event begins and ends. */
    public record Hours(LocalDate day, LocalTime startsAt, LocalTime endsAt) {}

    /** Sessions that begin at the same time; one of them can be chosen. */
    public record Slot(LocalDate day, LocalTime startsAt, List<SignupItem> items) {
        public Slot {
            items = List.copyOf(items);
        }
    }

    public OwnSignup {
        hours = List.copyOf(hours);
        items = List.copyOf(items);
    }

    /** The sessions by the time they begin. */
    public List<Slot> slots() {
        Map<String, List<SignupItem>> slots = new LinkedHashMap<>();
        items.forEach(
                i ->
                        slots.computeIfAbsent(
                                        i.day() + "T" + i.startsAt(), start -> new ArrayList<>())
                                .add(i));
        return slots.values().stream()
                .map(s -> new Slot(s.get(0).day(), s.get(0).startsAt(), s))
                .toList();
    }

    /** What the person goes to. */
    public List<SignupItem> chosen() {
        return items.stream().filter(SignupItem::isChosen).toList();
    }
}
