package se.motesplats.shared.usecase.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import se.motesplats.shared.AccessDenied;

/** Inside the transaction that the container began: only for the system, and said who it is. */
@SystemStep
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class SystemStepInterceptor {

    @Inject private Caller caller;

    @AroundInvoke
    Object step(InvocationContext call) throws Exception {
        if (!caller.isSystem()) {
            throw new AccessDenied();
        }
        caller.tellDatabase();
        return call.proceed();
    }
}
