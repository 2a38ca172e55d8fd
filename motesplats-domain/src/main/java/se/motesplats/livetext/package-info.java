/** Texts that several people write at once without losing a word. */
@NullMarked
package se.motesplats.livetext;

import org.jspecify.annotations.NullMarked;
