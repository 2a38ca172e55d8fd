/** Pages of what came into the mailbox. */
@NullMarked
package se.motesplats.incoming.web;

import org.jspecify.annotations.NullMarked;
