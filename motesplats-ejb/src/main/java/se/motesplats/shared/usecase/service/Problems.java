package se.motesplats.shared.usecase.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.InvalidInput.Problem;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;

/**
 * What is wrong with what was sent in this request, gathered until all is known: what the page
 * found, which constraints are broken, which rules say no. It is said at once by {@link #refuse}.
 */
@RequestScoped
public class Problems {

    private final List<Problem> noted = new ArrayList<>();
    private Set<String> unread = Set.of();
    private boolean trial;
    private boolean inside;

    /**
     * Notes a problem; the next use case refuses with it and with what it finds itself.
     *
     * @param field of the command
     * @param key of the text
     */
    public void add(String field, String key, Object... data) {
        noted.add(new Problem(field, '{' + key + '}', List.of(data)));
    }

    /** Whether nothing is known to be wrong with any of the fields, nor with what lies in them. */
    public boolean isSound(String... fields) {
        return Arrays.stream(fields).noneMatch(this::isWrong);
    }

    private boolean isWrong(String field) {
        return Stream.concat(unread.stream(), noted.stream().map(Problem::field))
                .anyMatch(
                        f ->
                                f.equals(field)
                                        || f.startsWith(field + '.')
                                        || f.startsWith(field + '['));
    }

    /**
     * Asks a rule, and notes what it says at a field; not where a field that it judges by is wrong,
     * for then nobody knows.
     *
     * @param with the other fields that the rule looks at
     */
    public void ask(Runnable rule, String at, String... with) {
        make(
                () -> {
                    rule.run();
                    return true;
                },
                at,
                with);
    }

    /**
     * As {@link #ask}, of what the rule makes of the fields.
     *
     * @return empty if the rule says no, or nobody knows
     */
    public <T> Optional<T> make(Supplier<T> maker, String at, String... with) {
        if (!isSound(at) || !isSound(with)) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (RuleViolation refusal) {
            noted.add(new Problem(at, '{' + refusal.key() + '}', refusal.data()));
        } catch (InvalidInput refusal) {
            note(refusal.problems());
        }
        return Optional.empty();
    }

    /** Whether {@link #refuse} would refuse: then whatever else is wrong is to be said as well. */
    public boolean areThere() {
        return trial || !noted.isEmpty();
    }

    /**
     * Goes on only if nothing is wrong.
     *
     * @throws InvalidInput with everything that was noted
     */
    public void refuse() {
        if (!noted.isEmpty()) {
            throw new InvalidInput(take());
        }
        if (trial) {
            throw new TrialOver();
        }
    }

    /**
     * Does what a page would do with a form of which some fields cannot be read, to learn what else
     * is wrong with it. No use case that changes something comes further than to its refusal.
     *
     * @param unreadFields whose values are not those that were typed
     * @return what was found, for those who know these fields to leave out what is said already
     */
    public List<Problem> attempt(Set<String> unreadFields, Runnable action) {
        trial = true;
        unread = Set.copyOf(unreadFields);
        try {
            action.run();
            return take();
        } catch (RuntimeException over) {
            List<Problem> left = take();
            return invalid(over).map(InvalidInput::problems).orElse(left);
        } finally {
            trial = false;
            unread = Set.of();
        }
    }

    private static Optional<InvalidInput> invalid(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof InvalidInput found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Before a use case that does not look at problems itself. */
    void refuse(List<Problem> broken, boolean changes) {
        if (inside) {
            if (!broken.isEmpty()) {
                throw new InvalidInput(broken);
            }
        } else {
            note(broken);
            if (!noted.isEmpty()) {
                throw new InvalidInput(take());
            }
        }
        if (trial && changes) {
            throw new TrialOver();
        }
    }

    /** Does a use case that looks at problems itself; it cannot end well while there are any. */
    Object gather(List<Problem> broken, Callable<Object> useCase) throws Exception {
        note(broken);
        boolean before = inside;
        inside = true;
        try {
            Object result = useCase.call();
            refuse();
            return result;
        } catch (LoginRequired | AccessDenied | NotFound | StaleData first) {
            noted.clear();
            throw first;
        } catch (InvalidInput refusal) {
            // Of a use case within this one.
            note(refusal.problems());
            throw new InvalidInput(take());
        } catch (RuleViolation refusal) {
            if (noted.isEmpty() && !trial) {
                throw refusal;
            }
            noted.add(new Problem("", '{' + refusal.key() + '}', refusal.data()));
            throw new InvalidInput(take());
        } catch (BusinessException | TrialOver refusal) {
            throw noted.isEmpty() ? refusal : new InvalidInput(take());
        } catch (RuntimeException unready) {
            // Made for sound input; what it stumbled over is among the problems.
            if (noted.isEmpty()) {
                throw unready;
            }
            throw new InvalidInput(take());
        } finally {
            inside = before;
        }
    }

    /** A field that is known to be wrong is not said to be missing besides. */
    private void note(List<Problem> broken) {
        Set<String> known =
                Stream.concat(unread.stream(), noted.stream().map(Problem::field))
                        .collect(Collectors.toSet());
        broken.stream().filter(p -> !known.contains(p.field())).forEach(noted::add);
    }

    private List<Problem> take() {
        List<Problem> taken = List.copyOf(noted);
        noted.clear();
        return taken;
    }
}
