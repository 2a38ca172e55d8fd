/** Who comes to an event: codes to show at the door, arrivals day by day, people without a seat. */
@NullMarked
package se.motesplats.checkin;

import org.jspecify.annotations.NullMarked;
