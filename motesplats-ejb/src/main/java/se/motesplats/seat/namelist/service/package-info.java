/**
 * A list of names that was pasted or uploaded: read, checked line by line, and looked up before
 * anybody is named.
 */
@NullMarked
package se.motesplats.seat.namelist.service;

import org.jspecify.annotations.NullMarked;
