/** Reading, scoring and deciding proposals, and what has been accepted. */
@NullMarked
package se.motesplats.proposal.review.service;

import org.jspecify.annotations.NullMarked;
