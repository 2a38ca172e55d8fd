/** What proofs of seats exchange inside the services. */
@NullMarked
package se.motesplats.seat.ground.service;

import org.jspecify.annotations.NullMarked;
