/**
 * Mails: features write outbox rows in the transaction of the cause, and a job hands the rows to
 * the relay. No feature is known here; a person is a recipient.
 */
@NullMarked
package se.motesplats.outbox.service;

import org.jspecify.annotations.NullMarked;
