/** Reads the mailbox that returned mails and answers of machines go to. */
@NullMarked
package se.motesplats.incoming.service;

import org.jspecify.annotations.NullMarked;
