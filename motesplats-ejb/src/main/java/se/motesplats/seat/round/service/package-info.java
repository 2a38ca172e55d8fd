/**
 * Distributing the seats of an event in a round: what municipalities ask for, the proposal, what
 * decides between equals, fixing and opening again, the protocol, and what earlier events remember.
 */
@NullMarked
package se.motesplats.seat.round.service;

import org.jspecify.annotations.NullMarked;
