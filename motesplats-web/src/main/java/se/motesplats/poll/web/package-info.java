/**
 * Pages of polls for a date: making one, answering it with and without login, choosing the date.
 */
@NullMarked
package se.motesplats.poll.web;

import org.jspecify.annotations.NullMarked;
