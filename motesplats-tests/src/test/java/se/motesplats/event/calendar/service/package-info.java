/** Proofs about events as calendar files. */
@NullMarked
package se.motesplats.event.calendar.service;

import org.jspecify.annotations.NullMarked;
