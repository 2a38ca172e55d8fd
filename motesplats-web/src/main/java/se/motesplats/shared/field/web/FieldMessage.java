package se.motesplats.shared.field.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.primefaces.util.ComponentUtils;

/**
 * Brings a message to its field. Fields carry the names of the command record, so {@code title}
 * lands at {@code form:title} and {@code days[1].date} at {@code form:days:1:date}. Where several
 * have the name, that of the pressed button's row or form is meant.
 */
public final class FieldMessage {

    private FieldMessage() {}

    /** Adds it to the field, or to the page if no field has this name. */
    public static void add(FacesContext faces, String field, String text) {
        Optional<String> id = find(faces, field);
        id.ifPresent(found -> addTo(faces, found, text));
        if (id.isEmpty()) {
            faces.addMessage(null, Messages.problem(text));
        }
    }

    /**
     * Adds it to the field, if there is one of which nothing wrong is said yet; to the page if no
     * field is meant.
     */
    static void addToSound(FacesContext faces, String field, String text) {
        if (field.isEmpty()) {
            faces.addMessage(null, Messages.problem(text));
            return;
        }
        find(faces, field)
                .filter(id -> faces.getMessageList(id).isEmpty())
                .ifPresent(id -> addTo(faces, id, text));
    }

    /** The id of the field that the path in the command means. */
    private static Optional<String> find(FacesContext faces, String field) {
        if (field.isEmpty()) {
            return Optional.empty();
        }
        String path = field.replaceAll("\\[(\\d+)]\\.?", ":$1:").replaceAll(":$", "");
        String name = path.replace('.', ':');
        String last = name.substring(name.lastIndexOf(':') + 1);
        return find(faces, field, name).or(() -> find(faces, field, last));
    }

    /** Of a field that is not called as in the command: what it is called there. */
    static Optional<String> path(UIComponent field) {
        return Optional.ofNullable(field.getAttributes().get("path")).map(Object::toString);
    }

    private static Optional<String> find(FacesContext faces, String path, String name) {
        List<String> fields = new ArrayList<>();
        StringBuilder pressed = new StringBuilder();
        visit(
                faces,
                component -> {
                    String id = component.getClientId(faces);
                    if (component instanceof EditableValueHolder
                            && (id.equals(name)
                                    || id.endsWith(':' + name)
                                    || path(component).filter(path::equals).isPresent())) {
                        fields.add(id);
                    } else if (component instanceof UICommand && isPressed(faces, id)) {
                        pressed.append(id);
                    }
                    return false;
                });
        return nearest(fields, pressed.toString());
    }

    private static void addTo(FacesContext faces, String field, String text) {
        visit(
                faces,
                component -> {
                    if (!component.getClientId(faces).equals(field)) {
                        return false;
                    }
                    faces.addMessage(field, problem(component, text));
                    markInvalid(faces, component, (EditableValueHolder) component);
                    showIn(faces, component.getParent());
                    return true;
                });
    }

    /** Asks every component that is shown, until one says that it was the last. */
    static void visit(FacesContext faces, Predicate<UIComponent> isLast) {
        faces.getViewRoot()
                .visitTree(
                        // What is not shown may have no values either, and says nothing to anybody.
                        VisitContext.createVisitContext(
                                faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
                        (context, component) ->
                                isLast.test(component) ? VisitResult.COMPLETE : VisitResult.ACCEPT);
    }

    static boolean isPressed(FacesContext faces, String id) {
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        return sent.containsKey(id) || id.equals(sent.get("jakarta.faces.source"));
    }

    /**
     * Of several fields with the same name, the one in the row or form of the button; the first if
     * none is nearer than another.
     */
    static Optional<String> nearest(List<String> fields, String pressed) {
        return fields.stream().reduce((a, b) -> shared(b, pressed) > shared(a, pressed) ? b : a);
    }

    /** How many steps two ids have in common. */
    private static int shared(String id, String other) {
        String[] ours = id.split(":");
        String[] theirs = other.split(":");
        int steps = 0;
        while (steps < Math.min(ours.length, theirs.length) && ours[steps].equals(theirs[steps])) {
            steps++;
        }
        return steps;
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
