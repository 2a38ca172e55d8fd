/** Pages of the call for proposals, of writing and reviewing proposals, and of deciding. */
@NullMarked
package se.motesplats.proposal.web;

import org.jspecify.annotations.NullMarked;
