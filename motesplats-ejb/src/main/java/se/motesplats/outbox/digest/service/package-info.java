/**
 * Mails that wait a moment for others: several reminders of one person become one mail, and quick
 * changes of one thing are told once.
 */
@NullMarked
package se.motesplats.outbox.digest.service;

import org.jspecify.annotations.NullMarked;
