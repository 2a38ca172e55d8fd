package se.motesplats.shared.usecase.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.motesplats.shared.Language;

/**
 * Checks the constraints of arguments and says what is wrong in the language of the caller; by
 * itself the server would say it in its own.
 */
@ApplicationScoped
class Constraints {

    @Inject private ValidatorFactory factory;

    private final Map<Language, Validator> validators = new ConcurrentHashMap<>();

    Set<ConstraintViolation<Object>> check(
            InvocationContext call, Method method, Language language) {
        return validators
                .computeIfAbsent(language, this::validator)
                .forExecutables()
                .validateParameters(call.getTarget(), method, call.getParameters());
    }

    private Validator validator(Language language) {
        return factory.usingContext()
                .messageInterpolator(
                        new Translated(factory.getMessageInterpolator(), language.locale()))
                .getValidator();
    }

    private record Translated(MessageInterpolator texts, Locale locale)
            implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return texts.interpolate(template, context, locale);
        }

        @Override
        public String interpolate(String template, Context context, Locale ignored) {
            return texts.interpolate(template, context, locale);
        }
    }
}
