package se.motesplats.shared.usecase.service;

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
    @Inject private Problems problems;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        caller.begin();
        try {
            checkRight(method);
            boolean changes = !method.isAnnotationPresent(ReadOnly.class);
            List<InvalidInput.Problem> broken = broken(call, method);
            if (method.isAnnotationPresent(TakesProblems.class)) {
                return problems.gather(broken, () -> proceed(call, changes));
            }
            problems.refuse(broken, changes);
            return proceed(call, changes);
        } finally {
            caller.end();
        }
    }

    private Object proceed(InvocationContext call, boolean changes) throws Exception {
        if (changes) {
            caller.tellDatabase();
        }
        return call.proceed();
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

    private List<InvalidInput.Problem> broken(InvocationContext call, Method method) {
        if (method.getParameterCount() == 0) {
            return List.of(); // the server gives null for no arguments, which the validator refuses
        }
        return constraints.check(call, method, caller.language()).stream()
                .map(UseCaseInterceptor::problem)
                .toList();
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
