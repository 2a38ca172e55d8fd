package se.motesplats.shared;

import java.util.List;

/** Input that broke a constraint: one {@link Problem} for each field, shown at that field. */
public class InvalidInput extends BusinessException {

    private final transient List<Problem> problems;

    /**
     * One broken constraint.
     *
     * @param field path of the field in the command record, such as {@code title} or {@code
     *     days[1].date}
     * @param message the sentence, already in the caller's language, or a message key in braces
     * @param data what the text of the key says
     */
    public record Problem(String field, String message, List<Object> data) {
        public Problem {
            data = List.copyOf(data);
        }

        public Problem(String field, String message) {
            this(field, message, List.of());
        }
    }

    public InvalidInput(List<Problem> problems) {
        super("error.invalidInput", problems.toString());
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new Problem(field, message)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
