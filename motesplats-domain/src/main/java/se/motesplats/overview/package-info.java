/**
 * An event seen as a whole: how far it has come, stage by stage. Every feature says what it knows
 * of its own stages; nothing here is stored.
 */
@NullMarked
package se.motesplats.overview;

import org.jspecify.annotations.NullMarked;
