package se.motesplats.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import org.primefaces.util.ComponentUtils;

/**
 * Brings a message to its field. Fields carry the names of the command record, so {@code title}
 * lands at {@code form:title} and {@code days[1].date} at {@code form:days:1:date}.
 */
final class FieldMessage {

    private FieldMessage() {}

    /** Adds it to the field, or to the page if no field has this name. */
    static void add(FacesContext faces, String field, String text) {
        String path = field.replaceAll("\\[(\\d+)]\\.?", ":$1:").replaceAll(":$", "");
        String name = path.replace('.', ':');
        String last = name.substring(name.lastIndexOf(':') + 1);
        if (!addTo(faces, name, text) && !addTo(faces, last, text)) {
            faces.addMessage(null, Messages.problem(text));
        }
    }

    private static boolean addTo(FacesContext faces, String name, String text) {
        return faces.getViewRoot()
                .visitTree(
                        // What is not shown may have no values either, and says nothing to anybody.
                        VisitContext.createVisitContext(
                                faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
                        (context, component) -> {
                            String id = component.getClientId(faces);
                            if (!(component instanceof EditableValueHolder input)
                                    || !(id.equals(name) || id.endsWith(':' + name))) {
                                return VisitResult.ACCEPT;
                            }
                            faces.addMessage(id, problem(component, text));
                            markInvalid(faces, component, input);
                            showIn(faces, component.getParent());
                            return VisitResult.COMPLETE;
                        });
    }

    /** Beside the field the text is enough; the summary at the top says which field is meant. */
    static FacesMessage problem(UIComponent field, String text) {
        Object label = field.getAttributes().get("label");
        return label == null
                ? Messages.problem(text)
                : new FacesMessage(FacesMessage.SEVERITY_ERROR, label + ": " + text, text);
    }

    /** An invalid field shows what was submitted, which Faces has dropped after the update. */
    private static void markInvalid(
            FacesContext faces, UIComponent component, EditableValueHolder input) {
        if (!(component instanceof UISelectMany)) {
            input.setSubmittedValue(ComponentUtils.getValueToRender(faces, component));
            input.setValid(false);
        }
    }

    /** An ajax request may not have asked for the field: the label, help and error around it. */
    private static void showIn(FacesContext faces, UIComponent around) {
        if (faces.getPartialViewContext().isAjaxRequest()
                && !faces.getPartialViewContext().isRenderAll()) {
            faces.getPartialViewContext().getRenderIds().add(around.getClientId(faces));
        }
    }
}
