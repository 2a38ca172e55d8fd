/** The call for proposals: its texts, its window, and what follows when it moves. */
@NullMarked
package se.motesplats.proposal.call.service;

import org.jspecify.annotations.NullMarked;
