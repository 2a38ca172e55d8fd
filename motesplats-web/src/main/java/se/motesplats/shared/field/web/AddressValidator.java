package se.motesplats.shared.field.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.text.web.Words;

/**
 * An address, where what was typed is only put on a list at first: there no use case says what is
 * wrong with it together with what is missing.
 */
@FacesValidator("m.address")
public class AddressValidator implements Validator<String> {

    @Override
    public void validate(FacesContext faces, UIComponent component, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            EmailAddress.fault(typed)
                    .ifPresent(
                            fault -> {
                                throw new ValidatorException(
                                        FieldMessage.problem(
                                                component,
                                                Texts.of(Words.language())
                                                        .format(
                                                                fault.key(),
                                                                fault.data().toArray())));
                            });
        }
    }
}
