/** What groups and meetings decide by themselves. */
@NullMarked
package se.motesplats.meeting;

import org.jspecify.annotations.NullMarked;
