/** The door's pages: scanning, the list, people without a seat; and the code that people show. */
@NullMarked
package se.motesplats.checkin.web;

import org.jspecify.annotations.NullMarked;
