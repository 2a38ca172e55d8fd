package se.motesplats.shared.text.web;

import jakarta.el.ELContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Calls {@code #{t.format(…)}} without the language's own way, which looks through copies of all
 * methods of the class, each time: a list of names has three such texts in each row.
 */
public class TextsResolver extends MethodsOnly {

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] arguments) {
        if (!(base instanceof Texts texts)
                || !"format".equals(method)
                || arguments == null
                || arguments.length == 0) {
            return null;
        }
        context.setPropertyResolved(base, method);
        return texts.format(
                context.convertToType(arguments[0], String.class),
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
