/** Pages with which people write their proposals. */
@NullMarked
package se.motesplats.proposal.writing.web;

import org.jspecify.annotations.NullMarked;
