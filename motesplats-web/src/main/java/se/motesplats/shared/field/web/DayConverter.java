package se.motesplats.shared.field.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.text.web.Words;

/**
 * A day as it is typed. A year that is far away is asked about: who sends the same again means it.
 */
@FacesConverter("m.day")
public class DayConverter implements Converter<LocalDate> {

    @Override
    public @Nullable LocalDate getAsObject(
            FacesContext context, UIComponent component, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        TypedDay typed = TypedDay.read(text, Words.language());
        LocalDate day = typed.day();
        if (day == null) {
            throw refusal(component, typed.problem(), typed.data().toArray());
        }
        int thisYear = LocalDate.now(CDI.current().select(Clock.class).get()).getYear();
        if (TypedDay.isFarAway(day, thisYear) && !isMeant(context, component, day)) {
            throw refusal(
                    component,
                    "field.date.year",
                    String.valueOf(day.getYear()),
                    String.valueOf(thisYear));
        }
        return day;
    }

    /** Whether an earlier request of this page was asked about this day in this field. */
    private static boolean isMeant(FacesContext context, UIComponent component, LocalDate day) {
        String field = component.getClientId(context);
        String key = DayConverter.class.getName() + ':' + field;
        // Faces may convert more than once in a request.
        boolean askedNow = context.getAttributes().containsKey(key);
        Map<String, Object> page = context.getViewRoot().getViewMap();
        if (!askedNow && day.equals(page.get(key))) {
            return true;
        }
        // A request of the field itself, sent when it was left, shows the question and is no
        // answer.
        if (!field.equals(
                context.getExternalContext()
                        .getRequestParameterMap()
                        .get("jakarta.faces.source"))) {
            page.put(key, day);
            context.getAttributes().put(key, day);
        }
        return false;
    }

    private static ConverterException refusal(UIComponent component, String key, Object... data) {
        return new ConverterException(
                FieldMessage.problem(component, Texts.of(Words.language()).format(key, data)));
    }

    @Override
    public String getAsString(
            FacesContext context, UIComponent component, @Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
