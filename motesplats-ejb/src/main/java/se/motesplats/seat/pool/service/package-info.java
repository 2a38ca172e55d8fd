/**
 * Seats that change hands between units after a round is fixed: the pool of free seats, wishes,
 * recall and redistribution, top-ups and corrections.
 *
 * <p>What a job does, one transaction a round, is a turn ({@code RecallTurn}); what it shares with
 * the page is the desk ({@code RecallDesk}).
 */
@NullMarked
package se.motesplats.seat.pool.service;

import org.jspecify.annotations.NullMarked;
