/** The person's answer, and the own seats. */
@NullMarked
package se.motesplats.seat.answer.web;

import org.jspecify.annotations.NullMarked;
