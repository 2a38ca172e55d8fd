/**
 * What happens between {@code java -jar motesplats.jar} and the application: the launcher unpacks
 * the server beside the jar and starts it in a second JVM with the flags that make it start fast
 * and stay small, which a jar cannot ask for itself. Knows nothing of the application but a few
 * keys of its configuration.
 */
@NullMarked
package se.motesplats.launcher;

import org.jspecify.annotations.NullMarked;
