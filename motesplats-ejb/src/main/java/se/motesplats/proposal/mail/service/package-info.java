/** Mails about proposals, and whom of an event they concern. */
@NullMarked
package se.motesplats.proposal.mail.service;

import org.jspecify.annotations.NullMarked;
