/**
 * Mails: observers turn domain events into outbox rows, within the transaction of the cause; a job
 * hands the rows to the relay. Reminders are rules with a computed time that follows the date they
 * are about.
 */
@NullMarked
package se.motesplats.mailing.service;

import org.jspecify.annotations.NullMarked;
