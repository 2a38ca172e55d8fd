package se.motesplats.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day as it is typed: 2022-04-06, 20220406, 6/4 2022, 6.4.2022, 6 april 2022. */
@FacesConverter("m.day")
public class DayConverter implements Converter<LocalDate> {

    private static final List<String> PATTERNS =
            List.of("uuuu-M-d", "uuuuMMdd", "d/M uuuu", "d/M/uuuu", "d.M.uuuu", "d MMMM uuuu");

    @Override
    public @Nullable LocalDate getAsObject(
            FacesContext context, UIComponent component, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return PATTERNS.stream()
                .flatMap(pattern -> parse(text.strip(), pattern).stream())
                .findFirst()
                .orElseThrow(
                        () ->
                                new ConverterException(
                                        FieldMessage.problem(
                                                component,
                                                Texts.of(Words.language())
                                                        .getString("field.date.wrong"))));
    }

    private static Optional<LocalDate> parse(String text, String pattern) {
        DateTimeFormatter format =
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Words.language().locale())
                        .withResolverStyle(ResolverStyle.STRICT);
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException notThisWay) {
            return Optional.empty();
        }
    }

    @Override
    public String getAsString(
            FacesContext context, UIComponent component, @Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
