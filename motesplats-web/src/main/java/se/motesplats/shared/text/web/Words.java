package se.motesplats.shared.text.web;

import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/**
 * The functions of the tag library, {@code #{m:day(row.date)}}: values as people say them, in the
 * language of the page. Nothing gives an empty text; an {@link Optional} is opened.
 */
public final class Words {

    private Words() {}

    /** What an enum value is called. */
    public static String name(@Nullable Object value) {
        return open(value, Enum.class).map(v -> Texts.of(language()).name(v)).orElse("");
    }

    /** A phone number as a link takes it: "tel:0310000000". */
    public static String tel(@Nullable Object phone) {
        return open(phone, String.class).map(p -> "tel:" + p.replaceAll("[^0-9+]", "")).orElse("");
    }

    /** "onsdag 6 april 2022". */
    public static String day(@Nullable Object day) {
        return open(day, LocalDate.class).map(d -> HumanTime.day(d, language())).orElse("");
    }

    /** "6 april 2022". */
    public static String shortDay(@Nullable Object day) {
        return open(day, LocalDate.class).map(d -> HumanTime.shortDay(d, language())).orElse("");
    }

    /** "onsdag 6 april 2022, v. 14". */
    public static String dayAndWeek(@Nullable Object day) {
        return open(day, LocalDate.class).map(d -> HumanTime.dayAndWeek(d, language())).orElse("");
    }

    /** "v. 14". */
    public static String week(@Nullable Object day) {
        return open(day, LocalDate.class).map(d -> HumanTime.week(d, language())).orElse("");
    }

    /** "v. 23 och 24". */
    public static String weeks(List<LocalDate> days) {
        return HumanTime.weeks(days, language());
    }

    /** "6–7 april 2022". */
    public static String days(List<LocalDate> days) {
        return HumanTime.days(days, language());
    }

    /** "kl. 13.30". */
    public static String time(@Nullable Object time) {
        return open(time, LocalTime.class).map(t -> HumanTime.time(t, language())).orElse("");
    }

    /** "kl. 09.00–16.00". */
    public static String times(LocalTime from, LocalTime to) {
        return HumanTime.times(from, to, language());
    }

    /** "måndag 11 oktober 2021 kl. 23.59". */
    public static String moment(@Nullable Object instant) {
        return open(instant, Instant.class).map(i -> HumanTime.moment(i, language())).orElse("");
    }

    /** "1 960". */
    public static String number(@Nullable Object number) {
        return open(number, Number.class)
                .map(n -> HumanTime.number(n.longValue(), language()))
                .orElse("");
    }

    private static <T> Optional<T> open(@Nullable Object value, Class<T> type) {
        Object opened = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return opened == null ? Optional.empty() : Optional.of(type.cast(opened));
    }

    public static Language language() {
        return Language.of(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
