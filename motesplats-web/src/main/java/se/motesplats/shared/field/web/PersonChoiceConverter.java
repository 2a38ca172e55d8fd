package se.motesplats.shared.field.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.text.web.Words;

/**
 * Keeps a choice in the page. Name and detail come back from the browser and are for showing only;
 * what may be done with the id is the service's to decide.
 */
@FacesConverter("m.personChoice")
public class PersonChoiceConverter implements Converter<PersonChoice> {

    @Override
    public @Nullable PersonChoice getAsObject(
            FacesContext context, UIComponent component, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<String> parts = List.of(text.split("\t", 3));
        if (parts.size() != 3 || !parts.get(0).matches("[0-9]{1,18}")) {
            throw new ConverterException(
                    Messages.problem(Texts.of(Words.language()).getString("field.person.wrong")));
        }
        return new PersonChoice(Long.parseLong(parts.get(0)), parts.get(1), parts.get(2));
    }

    @Override
    public String getAsString(
            FacesContext context, UIComponent component, @Nullable PersonChoice choice) {
        return choice == null
                ? ""
                : choice.id() + "\t" + oneLine(choice.name()) + '\t' + oneLine(choice.detail());
    }

    private static String oneLine(String text) {
        return text.replace('\t', ' ');
    }
}
