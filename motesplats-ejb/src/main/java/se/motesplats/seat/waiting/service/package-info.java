/**
 * Who waits for a seat: reserves of units, the lists of municipalities and events, the offers that
 * go out to them, and names that are taken back, whose seats go on to the next in line.
 *
 * <p>The desk ({@code OfferDesk}) makes and ends offers for whoever does; a turn ({@code
 * OfferTurn}) is one transaction of the job.
 */
@NullMarked
package se.motesplats.seat.waiting.service;

import org.jspecify.annotations.NullMarked;
