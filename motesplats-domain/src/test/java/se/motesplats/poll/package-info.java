/** The rules of date polls. */
@NullMarked
package se.motesplats.poll;

import org.jspecify.annotations.NullMarked;
