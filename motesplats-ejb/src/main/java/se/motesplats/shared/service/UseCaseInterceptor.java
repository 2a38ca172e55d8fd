package se.motesplats.shared.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.MailAddress;

/** Deny first: right, then input, then the use case. */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseInterceptor {

    @Inject private Caller caller;
    @Inject private Constraints constraints;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        caller.begin();
        try {
            checkRight(method);
            checkInput(call.getTarget(), method, call.getParameters());
            if (!method.isAnnotationPresent(ReadOnly.class)) {
                caller.tellDatabase();
            }
            return call.proceed();
        } finally {
            caller.end();
        }
    }

    private void checkRight(Method method) {
        if (caller.readsOnly() && !method.isAnnotationPresent(ReadOnly.class)) {
            throw new AccessDenied();
        }
        if (caller.isSystem() || method.isAnnotationPresent(AllowEveryone.class)) {
            return;
        }
        if (method.isAnnotationPresent(AllowSystem.class)) {
            throw new AccessDenied();
        }
        if (caller.isAnonymous()) {
            throw new LoginRequired();
        }
        if (method.isAnnotationPresent(AllowLoggedIn.class)) {
            return;
        }
        Allow allow = method.getAnnotation(Allow.class);
        if (allow == null
                || Arrays.stream(allow.value()).noneMatch(caller.grants()::allowSomewhere)) {
            throw new AccessDenied();
        }
    }

    private void checkInput(Object service, Method method, Object[] arguments) {
        if (method.getParameterCount() == 0) {
            return; // the server gives null for no arguments, which the validator refuses
        }
        Set<ConstraintViolation<Object>> broken =
                constraints.check(service, method, arguments, caller.language());
        if (!broken.isEmpty()) {
            List<InvalidInput.Problem> problems =
                    broken.stream().map(UseCaseInterceptor::problem).toList();
            throw new InvalidInput(problems);
        }
    }

    /** What a constraint says; of an address, what exactly is wrong with it. */
    private static InvalidInput.Problem problem(ConstraintViolation<?> violation) {
        String field = field(violation.getPropertyPath());
        if (violation.getConstraintDescriptor().getAnnotation() instanceof MailAddress
                && violation.getInvalidValue() instanceof String typed) {
            return EmailAddress.fault(typed)
                    .map(f -> new InvalidInput.Problem(field, '{' + f.key() + '}', f.data()))
                    .orElseGet(() -> new InvalidInput.Problem(field, violation.getMessage()));
        }
        return new InvalidInput.Problem(field, violation.getMessage());
    }

    /** The path without the method and the argument: the field of the command. */
    private static String field(Path path) {
        String text = path.toString();
        int method = text.indexOf('.');
        int argument = text.indexOf('.', method + 1);
        return text.substring((argument < 0 ? method : argument) + 1);
    }
}
