/** How many people a mailing may go to before a second person has to read it, as it is set. */
@NullMarked
package se.motesplats.mailing.limit.service;

import org.jspecify.annotations.NullMarked;
