package se.motesplats.shared.usecase.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import se.motesplats.shared.Permission;

/**
 * The right that a service method needs, checked before it runs: the caller must hold one of the
 * permissions in some scope. The method itself then calls {@link Caller#require} with the scope of
 * what it touches. Every public service method carries this, {@link AllowEveryone}, {@link
 * AllowLoggedIn} or {@link AllowSystem}; an architecture test sees to it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {
    Permission[] value();
}
