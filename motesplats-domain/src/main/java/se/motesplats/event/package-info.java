/**
 * Series and their events: days or season, mode, status with history. What an event has are
 * features of their own.
 */
@NullMarked
package se.motesplats.event;

import org.jspecify.annotations.NullMarked;
