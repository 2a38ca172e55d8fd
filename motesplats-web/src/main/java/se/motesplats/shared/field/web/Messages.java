package se.motesplats.shared.field.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/**
 * What the page says at the top: what was done, and what has to be mended. Successes wait in the
 * session for the next page that is shown, so they survive a redirect.
 */
@Named
@RequestScoped
public class Messages {

    private static final String WAITING = Messages.class.getName();

    @Inject private LanguageChoice languageChoice;

    /** Of this request. */
    private final List<Notice> added = new ArrayList<>();

    private @Nullable List<Notice> notices;
    private @Nullable Map<String, Integer> places;

    /**
     * Something that was done.
     *
     * @param tone ok or wait, as of chips
     * @param undo how it is taken back; null if it cannot be
     */
    public record Notice(String tone, String icon, String text, @Nullable Undo undo)
            implements Serializable {}

    /**
     * How something is taken back.
     *
     * @param kind of its {@link UndoSource}
     */
    public record Undo(String kind, List<String> data) implements Serializable {}

    /**
     * Something to mend.
     *
     * @param target id of the field, to go there; null if it concerns the whole page
     */
    public record Problem(String text, @Nullable String target) {}

    /**
     * Says in one sentence what was done and what follows.
     *
     * @param key of the text; data fills its placeholders
     */
    public void success(String key, Object... data) {
        wait(new Notice("ok", "check-circle", texts().format(key, data), null));
    }

    /** As {@link #success}, with a button that takes it back as long as that is possible. */
    public void undoable(Undo undo, String key, Object... data) {
        wait(new Notice("ok", "check-circle", texts().format(key, data), undo));
    }

    /** Says on the next page of the session whether something was taken back. */
    public void tellNext(HttpSession session, boolean undone) {
        List<Notice> waiting = new ArrayList<>(stored(session.getAttribute(WAITING)));
        waiting.add(
                undone
                        ? new Notice("ok", "undo", texts().getString("field.undone"), null)
                        : new Notice(
                                "wait",
                                "exclamation-triangle",
                                texts().getString("field.undo.late"),
                                null));
        session.setAttribute(WAITING, waiting);
    }

    /** Says that something was done, but not all of it, or not without a remark. */
    public void warn(String key, Object... data) {
        wait(new Notice("wait", "exclamation-triangle", texts().format(key, data), null));
    }

    /** Refuses: the page is shown again with what was typed. */
    public void error(String key, Object... data) {
        FacesContext.getCurrentInstance().addMessage(null, problem(texts().format(key, data)));
    }

    public static FacesMessage problem(String text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
    }

    private void wait(Notice notice) {
        Map<String, Object> session =
                FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
        List<Notice> waiting = new ArrayList<>(stored(session.get(WAITING)));
        waiting.add(notice);
        added.add(notice);
        session.put(WAITING, waiting);
    }

    /**
     * What was done since the last page; asked for by the template alone, once shown it is gone. An
     * answer to a part of a page shows what its own request did: what waits for the page that a
     * redirect leads to is left to that, for a form that saves itself may ask once more meanwhile.
     */
    public List<Notice> getNotices() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getExternalContext().getSession(false) == null) {
            return List.of();
        }
        Map<String, Object> session = faces.getExternalContext().getSessionMap();
        if (notices == null && faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            List<Notice> waiting = stored(session.get(WAITING));
            notices =
                    faces.getPartialViewContext().isPartialRequest() ? List.copyOf(added) : waiting;
            List<Notice> left = without(waiting, notices);
            if (left.isEmpty()) {
                session.remove(WAITING);
            } else {
                session.put(WAITING, left);
            }
        }
        return notices == null ? stored(session.get(WAITING)) : notices;
    }

    private static List<Notice> without(List<Notice> all, List<Notice> shown) {
        List<Notice> left = new ArrayList<>(all);
        shown.forEach(left::remove);
        return left;
    }

    private static List<Notice> stored(@Nullable Object kept) {
        return kept instanceof List<?> waiting
                ? waiting.stream().map(Notice.class::cast).toList()
                : List.of();
    }

    /** What has to be mended, field by field as they follow each other on the page. */
    public List<Problem> getProblems() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Problem> problems = new ArrayList<>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                message.rendered();
                problems.add(new Problem(message.getSummary(), id));
            }
        }
        if (problems.size() > 1 && faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            problems.sort(Comparator.comparing(p -> place(faces, p)));
        }
        return problems;
    }

    /** Where on the page its field is; what concerns the whole page comes last. */
    private int place(FacesContext faces, Problem problem) {
        if (places == null) {
            // To find what is shown, the list of problems is asked for again.
            Map<String, Integer> found = new HashMap<>();
            places = found;
            FieldMessage.visit(
                    faces,
                    component -> {
                        found.putIfAbsent(component.getClientId(faces), found.size());
                        return false;
                    });
        }
        return problem.target() == null
                ? Integer.MAX_VALUE
                : places.getOrDefault(problem.target(), Integer.MAX_VALUE);
    }

    private Texts texts() {
        return Texts.of(languageChoice.getLanguage());
    }
}
