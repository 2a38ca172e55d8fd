package se.motesplats.shared.calendar.service;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.text.ICalWriter;
import biweekly.property.RefreshInterval;
import biweekly.util.Duration;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.SwedishTime;

/**
 * The only way from a calendar object to its text. The library counts characters where RFC 5545
 * (3.1) counts octets, and å, ä and ö are two each: the lines are folded here.
 */
public final class CalendarText {

    private static final int OCTETS = 75;
    private static final int HOURS_BETWEEN = 4;

    private CalendarText() {}

    /**
     * An empty object that knows Stockholm's time.
     *
     * @param part the part of the product that writes it
     */
    public static ICalendar start(String part) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//motesplats//" + part + "//SV");
        calendar.getTimezoneInfo().setDefaultTimezone(TimeZoneComponent.of(SwedishTime.zone()));
        return calendar;
    }

    /**
     * The same for a calendar that programs read again and again: with its name, and how often to
     * come, in the words of RFC 7986 and in those that programs knew before it.
     *
     * @param name what the programs call it
     */
    public static ICalendar startFeed(String part, String name) {
        ICalendar calendar = start(part);
        calendar.setName(name);
        RefreshInterval often =
                calendar.setRefreshInterval(Duration.builder().hours(HOURS_BETWEEN).build());
        // The library leaves the type out, which has to stand there (RFC 7986, 5.7).
        often.setParameter("VALUE", "DURATION");
        calendar.addExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(name));
        calendar.addExperimentalProperty("X-WR-TIMEZONE", SwedishTime.zone().getId());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT" + HOURS_BETWEEN + 'H');
        return calendar;
    }

    /** The object's text: lines of at most 75 octets, none broken inside a letter. */
    public static String of(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString());
    }

    /** The object that a text says, whoever wrote it; null if it says none. */
    static @Nullable ICalendar read(String text) {
        return Biweekly.parse(text.replace("\uFEFF", "")).first();
    }

    /** The text of an object that was written before, with other words in it. */
    public static String reworded(String calendar, UnaryOperator<String> words) {
        return folded(words.apply(calendar.replace("\r\n ", "")));
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        int at = 0;
        while (at < line.length()) {
            int end = at + Character.charCount(line.codePointAt(at));
            int size = line.substring(at, end).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(line, at, end);
            octets += size;
            at = end;
        }
        folded.append("\r\n");
    }
}
