/** Pages and resources with which units give seats to people. */
@NullMarked
package se.motesplats.seat.naming.web;

import org.jspecify.annotations.NullMarked;
