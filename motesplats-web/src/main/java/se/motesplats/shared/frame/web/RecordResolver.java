package se.motesplats.shared.frame.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages read the components of records as properties, {@code #{row.title}}. Expression
 * Language 5 of Jakarta EE 10 knows only getters; version 6 does this itself.
 */
public class RecordResolver extends ELResolver {

    private static final ClassValue<Map<String, Method>> ACCESSORS =
            new ClassValue<>() {
                @Override
                protected Map<String, Method> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getAccessor)
                            .peek(accessor -> accessor.setAccessible(true))
                            .collect(Collectors.toMap(Method::getName, Function.identity()));
                }
            };

    @Override
    public @Nullable Object getValue(
            ELContext context, @Nullable Object base, @Nullable Object property) {
        Method accessor = accessor(base, property);
        if (accessor == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return accessor.invoke(base);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new ELException(accessor.toString(), e);
        }
    }

    @Override
    public @Nullable Class<?> getType(
            ELContext context, @Nullable Object base, @Nullable Object property) {
        Method accessor = accessor(base, property);
        if (accessor == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        return accessor.getReturnType();
    }

    @Override
    public void setValue(
            ELContext context,
            @Nullable Object base,
            @Nullable Object property,
            @Nullable Object value) {
        if (accessor(base, property) != null) {
            throw new PropertyNotWritableException(base + "." + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (accessor(base, property) == null) {
            return false;
        }
        context.setPropertyResolved(base, property);
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base instanceof Record ? String.class : null;
    }

    /**
     * Calls a component as {@code #{row.title()}}. The language's own way looks through copies of
     * all methods of the class, each time.
     */
    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] arguments) {
        return arguments == null || arguments.length == 0 ? getValue(context, base, method) : null;
    }

    private static @Nullable Method accessor(@Nullable Object base, @Nullable Object property) {
        return base instanceof Record && property instanceof String name
                ? ACCESSORS.get(base.getClass()).get(name)
                : null;
    }
}
