/** Tests of where sessions stand in the timetable, and of its steps. */
@NullMarked
package se.motesplats.programme.web;

import org.jspecify.annotations.NullMarked;
