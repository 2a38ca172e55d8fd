/** What a decision about an event does to its mailings. */
@NullMarked
package se.motesplats.mailing.decision.service;

import org.jspecify.annotations.NullMarked;
