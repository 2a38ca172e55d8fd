/**
 * Polls for a date: making them, asking people, answering with and without login, choosing the
 * date. Whoever changes answers, dates or people locks the row of the poll first, then counts.
 */
@NullMarked
package se.motesplats.poll.service;

import org.jspecify.annotations.NullMarked;
