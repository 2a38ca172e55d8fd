package se.motesplats.shared.usecase.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that looks at its input also where constraints are broken, so that its own rules are
 * said together with them. It asks its rules with {@link Problems#ask} and calls {@link
 * Problems#refuse} before it goes on; whatever it does, nothing stays while there is a problem.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TakesProblems {}
