/** Proposals of the demo. */
@NullMarked
package se.motesplats.proposal.demo.service;

import org.jspecify.annotations.NullMarked;
