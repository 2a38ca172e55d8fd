package se.motesplats.shared.calendar.service;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A time zone as calendar programs want it: the whole VTIMEZONE with its rules for summer time, so
 * that an entry stands at the right hour also where the zone's name is not known (RFC 5545, 3.6.5).
 */
public final class TimeZoneComponent {

    /** The rules of the European Union hold since then. */
    private static final int RULES_SINCE = 1996;

    private static final Map<ZoneId, TimezoneAssignment> MADE = new ConcurrentHashMap<>();

    private TimeZoneComponent() {}

    /** The zone with its component, to be set as the default of an iCalendar object; read only. */
    public static TimezoneAssignment of(ZoneId zone) {
        return MADE.computeIfAbsent(zone, TimeZoneComponent::make);
    }

    private static TimezoneAssignment make(ZoneId zone) {
        VTimezone component = new VTimezone(zone.getId());
        ZoneRules rules = zone.getRules();
        if (rules.getTransitionRules().isEmpty()) {
            StandardTime always = new StandardTime();
            ZoneOffset offset = rules.getStandardOffset(java.time.Instant.EPOCH);
            describe(always, LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
            component.addStandardTime(always);
        }
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            ZoneOffsetTransition first = rule.createTransition(RULES_SINCE);
            boolean summer = !rule.getOffsetAfter().equals(rule.getStandardOffset());
            Observance observance = summer ? new DaylightSavingsTime() : new StandardTime();
            describe(
                    observance,
                    first.getDateTimeBefore(),
                    rule.getOffsetBefore(),
                    rule.getOffsetAfter());
            observance.setRecurrenceRule(yearly(rule));
            observance.addTimezoneName(
                    TimeZone.getTimeZone(zone)
                            .getDisplayName(summer, TimeZone.SHORT, Locale.ENGLISH));
            if (summer) {
                component.addDaylightSavingsTime((DaylightSavingsTime) observance);
            } else {
                component.addStandardTime((StandardTime) observance);
            }
        }
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), component);
    }

    private static void describe(
            Observance observance, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        observance.setDateStart(
                new DateTimeComponents(
                        start.getYear(),
                        start.getMonthValue(),
                        start.getDayOfMonth(),
                        start.getHour(),
                        start.getMinute(),
                        start.getSecond(),
                        false));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }

    private static Recurrence yearly(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        Recurrence.Builder recurrence =
                new Recurrence.Builder(Frequency.YEARLY).byMonth(rule.getMonth().getValue());
        if (rule.getDayOfWeek() == null) {
            return recurrence.byMonthDay(day).build();
        }
        String english = rule.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        // The first Sunday on or after the 8th is the second one. Seven days before the end of the
        // month it is the last one, which may be the fourth or the fifth.
        boolean last = day < 0 || day + 6 == rule.getMonth().maxLength();
        int which = last ? -1 : (day + 6) / 7;
        return recurrence
                .byDay(which, DayOfWeek.valueOf(english.toUpperCase(Locale.ENGLISH)))
                .build();
    }
}
