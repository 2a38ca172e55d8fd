/** Pages and resource with which proposals are read and decided. */
@NullMarked
package se.motesplats.proposal.review.web;

import org.jspecify.annotations.NullMarked;
