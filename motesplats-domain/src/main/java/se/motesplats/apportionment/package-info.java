/**
 * Distributing seats among units by their weights: the methods, what decides between equals, more
 * seats for units that have some, and what is free for units that wish for more.
 *
 * <p>Mathematics with whole numbers and exact fractions: nothing here is stored, and nobody is
 * known but codes, weights and numbers.
 */
@NullMarked
package se.motesplats.apportionment;

import org.jspecify.annotations.NullMarked;
