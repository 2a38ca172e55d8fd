/**
 * Reminders that go out before a day: their rules, their moments, and the interface that a feature
 * gives its kinds of reminders through.
 */
@NullMarked
package se.motesplats.reminder.service;

import org.jspecify.annotations.NullMarked;
