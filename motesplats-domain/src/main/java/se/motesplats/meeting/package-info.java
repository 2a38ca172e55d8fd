/** Groups that meet again and again: who sits in them for whom, when they meet, and about what. */
@NullMarked
package se.motesplats.meeting;

import org.jspecify.annotations.NullMarked;
