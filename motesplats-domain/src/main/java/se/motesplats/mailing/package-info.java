/** Mailings that coordinators write themselves: the text, and to whom it goes. */
@NullMarked
package se.motesplats.mailing;

import org.jspecify.annotations.NullMarked;
