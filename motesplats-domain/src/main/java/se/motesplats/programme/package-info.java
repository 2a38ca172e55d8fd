/**
 * The programme of an event: a working schedule that warns of conflicts and never blocks, and
 * numbered releases that are frozen copies of it. What the public sees is a published release.
 */
@NullMarked
package se.motesplats.programme;

import org.jspecify.annotations.NullMarked;
