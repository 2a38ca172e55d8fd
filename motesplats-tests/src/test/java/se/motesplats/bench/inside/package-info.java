/**
 * What benchmarks need to be done within the application: put into a copy of its war, never part of
 * it.
 */
@NullMarked
package se.motesplats.bench.inside;

import org.jspecify.annotations.NullMarked;
