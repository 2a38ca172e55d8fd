package se.motesplats.shared.frame.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MethodResolverTest {

    private final MethodResolver resolver = new MethodResolver();
    private final Context context = new Context();

    /** As a bean of a page. */
    public static final class Bean {
        public String twice(String text) {
            return text + text;
        }

        public long sum(long one, long other) {
            return one + other;
        }

        public String same(String text) {
            return text;
        }

        public String same(Integer number) {
            return number.toString();
        }

        public String all(String... texts) {
            return String.join(" ", texts);
        }

        @SuppressWarnings("DoNotCallSuggester")
        public void refuse() {
            throw new IllegalStateException("refused");
        }
    }

    @Test
    void calls_the_method_that_there_is_with_what_it_takes() {
        assertThat(call(new Bean(), "twice", "a")).isEqualTo("aa");
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(call(new Bean(), "sum", 1L, 2L)).isEqualTo(3L);
    }

    @Test
    void leaves_a_choice_and_whatever_is_not_ours_to_the_language() {
        for (List<Object> left :
                List.<List<Object>>of(
                        List.of(new Bean(), "same", "a"),
                        List.of(new Bean(), "all", "a"),
                        List.of(new Bean(), "twice"),
                        List.of(new Bean(), "missing"),
                        List.of("text", "length"))) {
            assertThat(
                            call(
                                    left.get(0),
                                    (String) left.get(1),
                                    left.subList(2, left.size()).toArray()))
                    .isNull();
            assertThat(context.isPropertyResolved()).as(left.toString()).isFalse();
        }
    }

    @Test
    void what_a_method_throws_is_the_cause() {
        assertThatThrownBy(() -> call(new Bean(), "refuse"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    private @Nullable Object call(Object base, String method, Object... arguments) {
        context.setPropertyResolved(false);
        return resolver.invoke(context, base, method, null, arguments);
    }

    /** As much of a context as a call needs. */
    private static final class Context extends ELContext {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T convertToType(Object value, Class<T> type) {
            return (T) value;
        }

        @Override
        public ELResolver getELResolver() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    }
}
