/** The page on which a list of names is checked. */
@NullMarked
package se.motesplats.seat.namelist.web;

import org.jspecify.annotations.NullMarked;
