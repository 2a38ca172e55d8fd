package se.motesplats.shared.frame.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.text.web.MethodsOnly;

/**
 * Calls methods of our own classes in expressions, {@code #{chips.of(value)}}. The language's own
 * way looks through copies of all methods of the class, each time. Of methods that have the same
 * name and as many parameters it still chooses.
 */
public class MethodResolver extends MethodsOnly {

    private static final String OURS = "se.motesplats.";

    /** A method's name with the number of its parameters. */
    private record Call(String name, int parameters) {}

    private static final ClassValue<Map<Call, Method>> METHODS =
            new ClassValue<>() {
                @Override
                protected Map<Call, Method> computeValue(Class<?> type) {
                    Map<Call, Method> found = new HashMap<>();
                    Set<Call> several = new HashSet<>();
                    if (type.getName().startsWith(OURS)) {
                        for (Method method : type.getMethods()) {
                            Call call = new Call(method.getName(), method.getParameterCount());
                            boolean usable =
                                    !method.isVarArgs()
                                            && !method.isBridge()
                                            && method.trySetAccessible();
                            if (usable && found.put(call, method) != null) {
                                several.add(call);
                            }
                        }
                        found.keySet().removeAll(several);
                    }
                    return Map.copyOf(found);
                }
            };

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] arguments) {
        if (base == null || types != null || !(method instanceof String name)) {
            return null;
        }
        Object[] sent = arguments == null ? new Object[0] : arguments;
        Method found = METHODS.get(base.getClass()).get(new Call(name, sent.length));
        if (found == null) {
            return null;
        }
        Class<?>[] wanted = found.getParameterTypes();
        Object[] converted = new Object[sent.length];
        for (int i = 0; i < sent.length; i++) {
            converted[i] = context.convertToType(sent[i], wanted[i]);
        }
        context.setPropertyResolved(base, method);
        try {
            return found.invoke(base, converted);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(found.toString(), e);
        }
    }
}
