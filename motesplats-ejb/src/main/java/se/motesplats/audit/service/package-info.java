/**
 * Reads the audit log, which triggers in the database write: who changed what, on whose behalf,
 * when, from what to what.
 */
@NullMarked
package se.motesplats.audit.service;

import org.jspecify.annotations.NullMarked;
