package se.motesplats.shared.field.web;

import jakarta.el.MethodExpression;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Problems;

/**
 * Says everything that is wrong with a form at once. Faces stops when a field cannot be read or is
 * empty, and what the use case would refuse is only said when these are mended. So the action of
 * the button is tried then, with the fields that could be read, as far as its use case refuses; see
 * {@link Problems}. What is found lands beside what Faces has found.
 *
 * <p>It holds for all buttons that send the whole page. What an action does before its use case is
 * called is done in a trial too: a button whose action only changes what the page shows says {@code
 * tried="false"}.
 */
public class WholeForm implements PhaseListener {

    private static final Pattern ROW = Pattern.compile(":(\\d+)(?=:|$)");

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.PROCESS_VALIDATIONS;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isPostback() && faces.isValidationFailed() && !faces.getResponseComplete()) {
            FieldMessage.visit(faces, component -> isTried(faces, component));
        }
    }

    private static boolean isTried(FacesContext faces, UIComponent component) {
        if (!(component instanceof UICommand button)
                || !FieldMessage.isPressed(faces, component.getClientId(faces))) {
            return false;
        }
        MethodExpression action = button.getActionExpression();
        UIComponent form = form(component);
        if (action != null && form != null && sendsAll(button)) {
            attempt(faces, form, action);
        }
        return true;
    }

    private static boolean sendsAll(UICommand button) {
        Object tried = button.getAttributes().get("tried");
        return !button.isImmediate()
                && Boolean.FALSE.equals(button.getAttributes().get("ajax"))
                && (tried == null || Boolean.parseBoolean(tried.toString()));
    }

    private static @Nullable UIComponent form(UIComponent button) {
        UIComponent form = button;
        while (form != null && !(form instanceof UIForm)) {
            form = form.getParent();
        }
        return form;
    }

    private static void attempt(FacesContext faces, UIComponent form, MethodExpression action) {
        Set<String> unread = unread(faces, form.getClientId(faces));
        // The action sees what was typed; what could not be read keeps its value and is not judged.
        form.processUpdates(faces);
        List<InvalidInput.Problem> found =
                CDI.current()
                        .select(Problems.class)
                        .get()
                        .attempt(unread, () -> action.invoke(faces.getELContext(), new Object[0]));
        Texts texts = Texts.of(CDI.current().select(LanguageChoice.class).get().getLanguage());
        for (InvalidInput.Problem problem : found) {
            FieldMessage.addToSound(faces, problem.field(), texts.resolve(problem));
        }
    }

    /** The names, in the command, of the fields that could not be read. */
    private static Set<String> unread(FacesContext faces, String form) {
        Set<String> names = new HashSet<>();
        FieldMessage.visit(
                faces,
                component -> {
                    String id = component.getClientId(faces);
                    if (component instanceof EditableValueHolder input
                            && !input.isValid()
                            && id.startsWith(form + ':')) {
                        names.addAll(names(id.substring(form.length())));
                        FieldMessage.path(component).ifPresent(names::add);
                    }
                    return false;
                });
        return names;
    }

    /** {@code :days:1:date} is {@code days[1].date}, and {@code date} of whatever is shown. */
    static Set<String> names(String id) {
        String path = ROW.matcher(id).replaceAll("[$1]").replace(':', '.').substring(1);
        return new HashSet<>(List.of(path, path.substring(path.lastIndexOf('.') + 1)));
    }
}
