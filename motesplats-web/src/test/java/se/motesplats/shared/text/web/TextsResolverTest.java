package se.motesplats.shared.text.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.Language;

class TextsResolverTest {

    private final TextsResolver resolver = new TextsResolver();
    private final Texts english = Texts.of(Language.EN);
    private final Context context = new Context();

    @Test
    void fills_in_what_a_page_gives_however_often_it_asks() {
        for (long number = 1; number <= 3; number++) {
            assertThat(call(english, "format", "seat.nomination.all", number))
                    .isEqualTo(english.format("seat.nomination.all", number));
            assertThat(context.isPropertyResolved()).isTrue();
        }
        assertThat(call(english, "format", "seat.nomination.all", 1L))
                .isEqualTo("1 person has a seat");
        assertThat(call(english, "format", "seat.nomination.all", 2L))
                .isEqualTo("2 people have seats");
        assertThat(call(Texts.of(Language.SV), "format", "seat.nomination.all", 2L))
                .isEqualTo("2 personer har plats");
    }

    @Test
    void leaves_everything_else_to_the_language() {
        call(english, "resolve", "{seat.name}");
        assertThat(context.isPropertyResolved()).isFalse();
        call("text", "format", "seat.nomination.all");
        assertThat(context.isPropertyResolved()).isFalse();
        call(english, "format");
        assertThat(context.isPropertyResolved()).isFalse();
    }

    private @Nullable Object call(Object base, String method, @Nullable Object... arguments) {
        context.setPropertyResolved(false);
        return resolver.invoke(context, base, method, null, arguments);
    }

    /** As much of a context as a call needs. */
    private static final class Context extends ELContext {
        @Override
        public <T> T convertToType(Object value, Class<T> type) {
            return type.cast(value);
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
