/** An event in one look: the line of stages, what waits, what is new, and the numbers. */
@NullMarked
package se.motesplats.overview.web;

import org.jspecify.annotations.NullMarked;
