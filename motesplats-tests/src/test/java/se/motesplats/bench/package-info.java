/**
 * The benchmarks: {@code mvn -Pbench verify}, one of them with {@code -Dbench=<name>}. No test;
 * each measures the application and a baseline in turns and writes what came out.
 */
@NullMarked
package se.motesplats.bench;

import org.jspecify.annotations.NullMarked;
