/**
 * What all parts of proposal stand on: the rows, the moment a deadline ends, and the name that may
 * be shown.
 */
@NullMarked
package se.motesplats.proposal.ground.service;

import org.jspecify.annotations.NullMarked;
