/** Pages about seats: the coordinator's distribution, the manager's names, the person's answer. */
@NullMarked
package se.motesplats.seat.web;

import org.jspecify.annotations.NullMarked;
