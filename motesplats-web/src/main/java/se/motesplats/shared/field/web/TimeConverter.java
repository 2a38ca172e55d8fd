package se.motesplats.shared.field.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.text.web.Words;

/** A time of day as it is typed: 13.30, 13:30, 1330, 13, kl. 9. */
@FacesConverter("m.time")
public class TimeConverter implements Converter<LocalTime> {

    private static final Pattern TYPED =
            Pattern.compile(
                    "(?:kl\\.? ?)?(?<hour>[01]?[0-9]|2[0-3])(?:[.: ]?(?<minute>[0-5][0-9]))?");

    private static final Pattern OUTSIDE =
            Pattern.compile(
                    "(?:kl\\.? ?)?(?:(?<midnight>24[.: ]?(?:00)?)|[0-9]{1,2}[.: ]?[0-9]{2}|[0-9]{2})");

    @Override
    public @Nullable LocalTime getAsObject(
            FacesContext context, UIComponent component, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher typed = TYPED.matcher(text.strip());
        if (!typed.matches()) {
            throw new ConverterException(
                    FieldMessage.problem(
                            component, Texts.of(Words.language()).getString(problem(text))));
        }
        String minute = typed.group("minute");
        return LocalTime.of(
                Integer.parseInt(typed.group("hour")),
                minute == null ? 0 : Integer.parseInt(minute));
    }

    /** What is wrong: a day ends at 23.59, and no clock shows 25.00 or 13.75. */
    static String problem(String text) {
        Matcher outside = OUTSIDE.matcher(text.strip());
        if (!outside.matches()) {
            return "field.time.wrong";
        }
        return outside.group("midnight") == null ? "field.time.outside" : "field.time.midnight";
    }

    @Override
    public String getAsString(
            FacesContext context, UIComponent component, @Nullable LocalTime time) {
        return time == null
                ? ""
                : DateTimeFormatter.ofPattern(
                                Words.language() == Language.SV ? "HH.mm" : "HH:mm",
                                Words.language().locale())
                        .format(time);
    }
}
