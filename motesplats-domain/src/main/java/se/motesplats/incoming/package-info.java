/** What comes back to the address of the sender: returned mails, automatic answers, complaints. */
@NullMarked
package se.motesplats.incoming;

import org.jspecify.annotations.NullMarked;
