/** Texts that several people write at once, on pages and from their script. */
@NullMarked
package se.motesplats.livetext.web;

import org.jspecify.annotations.NullMarked;
