/** What proofs of the room exchange inside the services. */
@NullMarked
package se.motesplats.seat.capacity.service;

import org.jspecify.annotations.NullMarked;
