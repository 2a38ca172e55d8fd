package se.motesplats.meeting.question.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.OpenQuestion;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Questions to answer, and those of one's own whose last day is over. */
@ApplicationScoped
class QuestionTodos implements TodoSource {

    private static final int LONGEST = 80;

    @Inject private QuestionRepository repository;
    @Inject private MeetingRights rights;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        if (caller.isAnonymous()) {
            return List.of();
        }
        LocalDate today = rights.today();
        List<TodoItem> todos = new ArrayList<>();
        for (OpenQuestion question : repository.waitingFor(caller.personId(), today)) {
            todos.add(
                    todo(
                            question,
                            "todo.meeting.question.answer",
                            question.getLastDay().orElse(null)));
        }
        for (OpenQuestion question :
                repository.overdue(caller.personId(), rights.secretary(), today)) {
            todos.add(todo(question, "todo.meeting.question.end", null));
        }
        return todos;
    }

    @Override
    public List<TodoItem> todosOf(Caller caller, long eventId) {
        return List.of();
    }

    private static TodoItem todo(OpenQuestion question, String key, @Nullable LocalDate lastDay) {
        return new TodoItem(
                null,
                null,
                key,
                List.of(question.getGroup().getName(), shortened(question.getText())),
                "/meeting/question.xhtml?question=" + question.getId(),
                lastDay == null ? null : SwedishTime.endOf(lastDay));
    }

    /** On one line that fits in a list. */
    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + '…';
    }
}
