package se.motesplats.shared.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RecurrenceId;
import se.motesplats.shared.SwedishTime;

/**
 * A calendar program of one recipient, on a library other than the one that writes. It takes one
 * identifier of a message as RFC 5546 says and Outlook does, and only what concerns its owner from
 * the organiser that it knows. It believes a message only if it is not older than what it knows, by
 * sequence and then by time (2.1.5), and says what stands in the calendar.
 */
public final class CalendarClient {

    private static final Pattern ADDRESS = Pattern.compile("mailto:[^\\s\";:]+");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX");

    private static final Period<ZonedDateTime> ALWAYS =
            new Period<>(
                    LocalDateTime.of(2000, 1, 1, 0, 0).atZone(SwedishTime.zone()),
                    LocalDateTime.of(2100, 1, 1, 0, 0).atZone(SwedishTime.zone()));

    /** What the newest message about an entry said of itself. */
    private record Version(int sequence, Instant stamp, String organiser) {
        boolean isOlderThan(Version other) {
            return sequence < other.sequence
                    || (sequence == other.sequence && stamp.isBefore(other.stamp));
        }
    }

    private final String owner;
    private final Map<String, Version> versions = new HashMap<>();
    private final Map<String, List<VEvent>> entries = new HashMap<>();

    /** The calendar of whoever has this address. */
    public CalendarClient(String owner) {
        this.owner = owner;
    }

    /** Takes a message; the method in its header is the one inside. */
    public void receive(String method, String text) {
        Calendar message = read(text);
        assertThat(value(message.getProperties(), Property.METHOD)).isEqualTo(method);
        List<VEvent> components = events(message);
        assertThat(components)
                .extracting(c -> value(c.getProperties(), Property.UID))
                .as("one identifier")
                .containsOnly(value(components.get(0).getProperties(), Property.UID));
        assertThat(components)
                .as("for its owner")
                .allSatisfy(
                        c ->
                                assertThat(c.<Property>getProperties(Property.ATTENDEE))
                                        .extracting(Property::getValue)
                                        .containsExactly("mailto:" + owner));
        assertThat(components)
                .as("a time, and no alarm")
                .allSatisfy(c -> assertThat(c.<Property>getProperty(Property.DTSTART)).isPresent())
                .allSatisfy(c -> assertThat(c.getAlarms()).isEmpty());
        assertThat(components.get(0).getProperty(Property.RECURRENCE_ID))
                .as("the first is the whole")
                .isEmpty();
        String uid = value(components.get(0).getProperties(), Property.UID);
        Version version = version(components.get(0).getProperties());
        assertThat(ADDRESS.matcher(text.replace("\r\n ", "")).results().map(MatchResult::group))
                .as("nobody else's address")
                .allMatch(a -> Set.of("mailto:" + owner, version.organiser()).contains(a));
        Version known = versions.getOrDefault(uid, version);
        assertThat(version.organiser()).as("the same organiser").isEqualTo(known.organiser());
        if (version.isOlderThan(known)) {
            return;
        }
        versions.put(uid, version);
        if (method.equals("CANCEL")) {
            entries.remove(uid);
        } else {
            entries.put(uid, components);
        }
    }

    private static Version version(List<Property> properties) {
        return new Version(
                Integer.parseInt(value(properties, Property.SEQUENCE)),
                Instant.from(STAMP.parse(value(properties, Property.DTSTAMP))),
                value(properties, Property.ORGANIZER));
    }

    /** Start and end of what stands in the calendar, in Stockholm's time and in order. */
    public List<String> times() {
        return entries.values().stream().flatMap(CalendarClient::times).sorted().toList();
    }

    /** The times of the whole, where an exception stands in for the time that it names. */
    private static Stream<String> times(List<VEvent> components) {
        Map<Instant, Period<ZonedDateTime>> all = new HashMap<>();
        for (VEvent component : components) {
            Set<Period<ZonedDateTime>> own = component.calculateRecurrenceSet(ALWAYS);
            Optional<RecurrenceId<ZonedDateTime>> replaced =
                    component.getProperty(Property.RECURRENCE_ID);
            if (replaced.isPresent()) {
                Instant time = replaced.get().getDate().toInstant();
                assertThat(all).as("the time that an exception names").containsKey(time);
                assertThat(own).hasSize(1);
                all.put(time, own.iterator().next());
            } else {
                own.forEach(p -> all.put(p.getStart().toInstant(), p));
            }
        }
        return all.values().stream()
                .map(p -> local(p.getStart()) + "/" + local(p.getEnd()).toLocalTime());
    }

    private static LocalDateTime local(ZonedDateTime time) {
        return time.withZoneSameInstant(SwedishTime.zone()).toLocalDateTime();
    }

    /** The values that a property has in all entries. */
    public List<String> all(String property) {
        return entries.values().stream()
                .flatMap(List::stream)
                .flatMap(c -> c.getProperties().stream())
                .filter(p -> p.getName().equals(property))
                .map(Property::getValue)
                .toList();
    }

    /** Start and end of all that a file holds, in Stockholm's time and in order. */
    public static List<String> timesOf(String file) {
        Map<String, List<VEvent>> byUid = new HashMap<>();
        events(read(file))
                .forEach(
                        event ->
                                byUid.computeIfAbsent(
                                                value(event.getProperties(), Property.UID),
                                                uid -> new ArrayList<>())
                                        .add(event));
        return byUid.values().stream().flatMap(CalendarClient::times).sorted().toList();
    }

    /** Start and end of an entry as moments. */
    public static List<String> momentsOf(VEvent event) {
        Set<Period<ZonedDateTime>> all = event.calculateRecurrenceSet(ALWAYS);
        return all.stream()
                .map(p -> p.getStart().toInstant() + "/" + p.getEnd().toInstant())
                .toList();
    }

    /** A calendar that holds nothing: RFC 5545 asks for something, programs live without. */
    public static Calendar readEmpty(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    /** A valid object in lines of at most 75 octets. */
    public static Calendar read(String text) {
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeBetween(1, 75);
        }
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate(true).getEntries()).isEmpty();
            return calendar;
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    public static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static String value(List<Property> properties, String name) {
        return properties.stream()
                .filter(p -> p.getName().equals(name))
                .map(Property::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }
}
