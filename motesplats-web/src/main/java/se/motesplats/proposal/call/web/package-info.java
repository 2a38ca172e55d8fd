/** Pages and resource of the call for proposals. */
@NullMarked
package se.motesplats.proposal.call.web;

import org.jspecify.annotations.NullMarked;
